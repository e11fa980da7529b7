"""An account with a repository, a function, and a pipeline between them: the fixture of the pipeline tests."""
import json
import pathlib
import shutil
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import shell_function  # noqa: E402
from local_cloud import DEV, REGION, allow  # noqa: E402
from pipeline_action import action  # noqa: E402

for needed in ("git", "curl"):
    if not shutil.which(needed):
        print(f"skipped: {needed} is missing")
        sys.exit(0)

BUCKET = "artifacts-of-the-pipeline"
REPOSITORY = f"arn:aws:codecommit:{REGION}:{DEV}:definitions"
PIPELINE = f"arn:aws:codepipeline:{REGION}:{DEV}:deploy"
FUNCTION = f"arn:aws:lambda:{REGION}:{DEV}:function:worker"


def git(folder, *words):
    done = subprocess.run(["git", "-c", "user.name=Dev", "-c", "user.email=dev@example.com", *words], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


class PipelineFixture:
    """An account with a repository, a function, a pipeline from the repository to the function, and short forms of its owner's calls."""

    def __init__(self, cloud, folder, role_statements=None, user_parameters="#{src.CommitId}"):
        self.cloud, self.folder = cloud, folder
        self.pipelines, self.s3 = cloud.client("codepipeline"), cloud.client("s3")
        self.s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION})
        worker = cloud.role("worker", {"Service": "lambda.amazonaws.com"}, allow("codepipeline:PutJob*"))
        code = shell_function.package((HERE / "job_worker_bootstrap.sh").read_text())
        cloud.client("lambda").create_function(FunctionName="worker", Runtime="provided.al2023", Handler="bootstrap", Role=worker, Code={"ZipFile": code}, Timeout=20)
        cloud.client("lambda").get_waiter("function_active_v2").wait(FunctionName="worker", WaiterConfig={"Delay": 0.1})
        made = cloud.client("codecommit").create_repository(repositoryName="definitions")["repositoryMetadata"]
        git(folder, "clone", "-q", made["cloneUrlHttp"], "work")
        self.role = cloud.role("pipeline", {"Service": "codepipeline.amazonaws.com"}, *(role_statements or [
            allow("s3:GetObject", "s3:PutObject", resource=f"arn:aws:s3:::{BUCKET}/*"),
            allow("codecommit:GetBranch", "codecommit:GetCommit", "codecommit:UploadArchive", "codecommit:GetUploadArchiveStatus", resource=REPOSITORY),
            allow("lambda:InvokeFunction", resource=FUNCTION), allow("lambda:ListFunctions")]))
        self.declaration = {
            "name": "deploy", "roleArn": self.role, "artifactStore": {"type": "S3", "location": BUCKET}, "pipelineType": "V2", "executionMode": "QUEUED",
            "stages": [
                {"name": "Source", "actions": [action("Definition", "Source", "CodeCommit", {"RepositoryName": "definitions", "BranchName": "main", "PollForSourceChanges": "false"},
                                                      outputArtifacts=[{"name": "definition"}], namespace="src")]},
                {"name": "Approval", "actions": [action("Approve", "Approval", "Manual", {"CustomData": "Deploy?"})]},
                {"name": "Deploy", "actions": [action("Deploy", "Invoke", "Lambda", {"FunctionName": "worker", "UserParameters": user_parameters}, inputArtifacts=[{"name": "definition"}])]}]}

    def commit(self, text):
        work = self.folder / "work"
        (work / "deploy.json").write_text(text)
        git(work, "add", ".")
        git(work, "commit", "-qm", "deploy " + text)
        git(work, "push", "-q", "origin", "HEAD:main")
        return git(work, "rev-parse", "HEAD")

    def start_by_pushes(self):
        events = self.cloud.client("events")
        starter = self.cloud.role("starter", {"Service": "events.amazonaws.com"}, allow("codepipeline:StartPipelineExecution", resource=PIPELINE))
        events.put_rule(Name="changed", EventPattern=json.dumps({"source": ["aws.codecommit"], "detail-type": ["CodeCommit Repository State Change"], "resources": [REPOSITORY],
                                                                 "detail": {"event": ["referenceCreated", "referenceUpdated"], "referenceType": ["branch"], "referenceName": ["main"]}}))
        events.put_targets(Rule="changed", Targets=[{"Id": "pipeline", "Arn": PIPELINE, "RoleArn": starter}])

    def executions(self):
        return self.pipelines.list_pipeline_executions(pipelineName="deploy")["pipelineExecutionSummaries"]

    def wait_for(self, execution, *statuses):
        end = time.time() + 30
        while True:
            status = self.pipelines.get_pipeline_execution(pipelineName="deploy", pipelineExecutionId=execution)["pipelineExecution"]["status"]
            if status in statuses:
                return status
            assert time.time() < end, (status, self.state())
            time.sleep(0.05)

    def state(self):
        return {stage["stageName"]: stage for stage in self.pipelines.get_pipeline_state(name="deploy")["stageStates"]}

    def action_of(self, stage):
        return self.state()[stage]["actionStates"][0].get("latestExecution", {})

    def approve(self, status="Approved"):
        end = time.time() + 30
        while "token" not in self.action_of("Approval"):
            assert time.time() < end, self.state()
            time.sleep(0.05)
        token = self.action_of("Approval")["token"]
        self.pipelines.put_approval_result(pipelineName="deploy", stageName="Approval", actionName="Approve", result={"status": status, "summary": "looked at"}, token=token)
        return token
