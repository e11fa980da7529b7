#!/usr/bin/env python3
"""code_pipeline_test.py MARTLET: a push to CodeCommit starts a pipeline by EventBridge's rule; its function, in sh and curl, reports the job."""
import io
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from local_cloud import DEV, REGION, LocalCloud, allow, refused  # noqa: E402

for needed in ("git", "curl"):
    if not shutil.which(needed):
        print(f"skipped: there is no {needed}")
        sys.exit(0)

BUCKET = "artifacts-of-the-pipeline"
REPOSITORY = f"arn:aws:codecommit:{REGION}:{DEV}:definitions"
PIPELINE = f"arn:aws:codepipeline:{REGION}:{DEV}:deploy"
FUNCTION = f"arn:aws:lambda:{REGION}:{DEV}:function:worker"


def git(folder, *words):
    done = subprocess.run(["git", "-c", "user.name=Dev", "-c", "user.email=dev@example.com", *words], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def package():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        entry = zipfile.ZipInfo("bootstrap", (2026, 1, 1, 0, 0, 0))
        entry.external_attr, entry.create_system = 0o755 << 16, 3
        archive.writestr(entry, (HERE / "bootstrap.sh").read_text())
    return made.getvalue()


def action(name, category, provider, configuration=None, **members):
    return {"name": name, "actionTypeId": {"category": category, "owner": "AWS", "provider": provider, "version": "1"},
            **({"configuration": configuration} if configuration else {}), **members}


class Chain:
    """An account with a repository, a function and a pipeline from one to the other, and what its owner may ask."""

    def __init__(self, cloud, folder, role_statements=None, user_parameters="#{src.CommitId}"):
        self.cloud, self.folder = cloud, folder
        self.pipelines, self.s3 = cloud.client("codepipeline"), cloud.client("s3")
        self.s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION})
        worker = cloud.role("worker", {"Service": "lambda.amazonaws.com"}, allow("codepipeline:PutJob*"))
        cloud.client("lambda").create_function(FunctionName="worker", Runtime="provided.al2023", Handler="bootstrap", Role=worker, Code={"ZipFile": package()}, Timeout=20)
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


class CodePipeline(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))

    def test_a_push_starts_the_pipeline_which_asks_and_then_invokes_the_function(self):
        with LocalCloud() as cloud:
            chain = Chain(cloud, self.folder)
            chain.commit("1")
            made = chain.pipelines.create_pipeline(pipeline=chain.declaration)["pipeline"]
            self.assertEqual(made, {**chain.declaration, "version": 1})
            first = chain.executions()[0]
            self.assertEqual(first["trigger"]["triggerType"], "CreatePipeline")
            chain.approve("Rejected")
            self.assertEqual(chain.wait_for(first["pipelineExecutionId"], "Failed", "Succeeded"), "Failed")
            chain.start_by_pushes()
            head = chain.commit("2")
            end = time.time() + 20
            while len(chain.executions()) < 2:
                self.assertLess(time.time(), end, "the push started nothing")
                time.sleep(0.05)
            second = chain.executions()[0]
            self.assertEqual(second["trigger"]["triggerType"], "CloudWatchEvent")
            token = chain.approve()
            self.assertEqual(chain.wait_for(second["pipelineExecutionId"], "Failed", "Succeeded"), "Succeeded", chain.state())
            self.assertEqual(chain.action_of("Deploy")["summary"], "deployed")
            run = chain.pipelines.list_action_executions(pipelineName="deploy", filter={"pipelineExecutionId": second["pipelineExecutionId"]})["actionExecutionDetails"][0]
            self.assertEqual(run["input"]["resolvedConfiguration"]["UserParameters"], head)
            self.assertEqual(run["output"]["outputVariables"], {"answer": "42"})
            place = run["input"]["inputArtifacts"][0]["s3location"]
            with zipfile.ZipFile(io.BytesIO(chain.s3.get_object(Bucket=place["bucket"], Key=place["key"])["Body"].read())) as source:
                self.assertEqual(source.read("deploy.json"), b"2")
            self.assertEqual(refused(chain.pipelines.put_approval_result, pipelineName="deploy", stageName="Approval", actionName="Approve",
                                     result={"status": "Approved", "summary": ""}, token=token)[0], "InvalidApprovalTokenException")

    def test_a_failed_job_fails_the_stage_and_can_be_retried(self):
        with LocalCloud() as cloud:
            chain = Chain(cloud, self.folder, user_parameters="FAIL")
            chain.commit("1")
            del chain.declaration["stages"][1]
            chain.pipelines.create_pipeline(pipeline=chain.declaration)
            execution = chain.executions()[0]["pipelineExecutionId"]
            self.assertEqual(chain.wait_for(execution, "Failed", "Succeeded"), "Failed")
            self.assertEqual(chain.action_of("Deploy")["errorDetails"], {"code": "JobFailed", "message": "told to fail"})
            self.assertEqual(chain.pipelines.retry_stage_execution(pipelineName="deploy", stageName="Deploy", pipelineExecutionId=execution, retryMode="FAILED_ACTIONS")["pipelineExecutionId"], execution)
            self.assertEqual(chain.wait_for(execution, "Failed", "Succeeded"), "Failed")
            runs = chain.pipelines.list_action_executions(pipelineName="deploy")["actionExecutionDetails"]
            self.assertEqual([run["actionName"] for run in runs].count("Deploy"), 2)

    def test_the_pipeline_may_do_what_its_role_may(self):
        with LocalCloud() as cloud:
            chain = Chain(cloud, self.folder, role_statements=[allow("codecommit:*"), allow("s3:*"), allow("lambda:ListFunctions")])
            chain.commit("1")
            del chain.declaration["stages"][1]
            chain.pipelines.create_pipeline(pipeline=chain.declaration)
            execution = chain.executions()[0]["pipelineExecutionId"]
            self.assertEqual(chain.wait_for(execution, "Failed", "Succeeded"), "Failed")
            error = chain.action_of("Deploy")["errorDetails"]
            self.assertEqual(error["code"], "PermissionError")
            self.assertIn("is not authorized to perform: lambda:InvokeFunction", error["message"])

    def test_an_execution_outlives_a_kill(self):
        state = self.folder / "state"
        with LocalCloud(state=state) as cloud:
            chain = Chain(cloud, self.folder)
            chain.commit("1")
            chain.pipelines.create_pipeline(pipeline=chain.declaration)
            execution = chain.executions()[0]["pipelineExecutionId"]
            while "token" not in chain.action_of("Approval"):
                time.sleep(0.05)
            cloud.process.kill()
        with LocalCloud(state=state) as cloud:
            chain.cloud, chain.pipelines = cloud, cloud.client("codepipeline")
            chain.approve()
            self.assertEqual(chain.wait_for(execution, "Failed", "Succeeded"), "Succeeded", chain.state())

    def test_structure_is_checked_in_aws_s_words(self):
        with LocalCloud() as cloud:
            chain = Chain(cloud, self.folder)
            stages = chain.declaration["stages"]
            for wrong, code, text in (
                    (stages[:1], "InvalidStructureException", "Pipeline has only 1 stage(s). There should be a minimum of 2 stages in a pipeline"),
                    (stages[::-1], "InvalidStructureException", "Pipeline should start with a stage that only contains source actions"),
                    ([stages[0], {**stages[2], "name": "Source"}], "InvalidStageDeclarationException", "Stage name 'Source' is used more than once")):
                self.assertEqual(refused(chain.pipelines.create_pipeline, pipeline={**chain.declaration, "stages": wrong}), (code, 400, text))
            self.assertIn("is not authorized to perform AssumeRole on role", refused(
                chain.pipelines.create_pipeline, pipeline={**chain.declaration, "roleArn": cloud.role("other", {"Service": "lambda.amazonaws.com"})})[2])
            self.assertEqual(refused(chain.pipelines.get_pipeline, name="none"), ("PipelineNotFoundException", 400, f"Account '{DEV}' does not have a pipeline with name 'none'"))
            self.assertIn("does not support conditions of stages", refused(
                chain.pipelines.create_pipeline, pipeline={**chain.declaration, "stages": [stages[0], {**stages[2], "onFailure": {"result": "ROLLBACK"}}]})[2])
            user = cloud.user("starter-user", allow("codepipeline:CreatePipeline"))
            self.assertIn("iam:PassRole", refused(cloud.user_client("codepipeline", user).create_pipeline, pipeline=chain.declaration)[2])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
