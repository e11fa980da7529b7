"""A pipeline's jobs in the local cloud, for a deployer that runs outside of it: the pipeline invokes a function that forwards each event to this process."""
import http.server
import json
import pathlib
import queue
import sys
import threading
import time
import uuid

from moto_accounts import REGION

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "cloud"))
import shell_function  # noqa: E402

WAIT_MAX_S = 30
FUNCTION = "martlet-deployer"
PUTS = ("PutJobSuccessResult", "PutJobFailureResult")
BOOTSTRAP = """
while next_event; do
  printf '%s' "$event" | curl -sS --fail --data-binary @- "$MAILBOX" > /dev/null
  curl -sS -d '{}' "$api/$request/response" > /dev/null
done
"""


class LocalPipelineJobs:
    """`client(service, account)` returns a client with the account owner's credentials. results() returns the results put for jobs, in order."""

    def __init__(self, client):
        self.client = client
        self.events = queue.Queue()
        self.put = []
        self.started = {}  # the test's name of an execution: (account, the pipeline's name, CodePipeline's id)

    def __enter__(self):
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), event_receiver(self.events))
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def job(self, account, archive, parameters, token, bucket, pipeline, execution):
        """The event of a job, as the function received it."""
        execution = execution or str(uuid.uuid4())
        if execution not in self.started:
            self.start(account, archive, parameters, bucket, pipeline, execution)
            if token is None:
                return self.event(account)
            job = self.event(account)["CodePipeline.job"]["id"]
            self.client("codepipeline", account).put_job_success_result(jobId=job, continuationToken=token)
        elif token is None:
            raise ValueError(f"the execution {execution} continues only with a token")
        return self.event(account, token)

    def event(self, account, token=None):
        """The next event with this continuation token. Others are skipped: an earlier test's job may have been continued after its end."""
        try:
            while True:
                event = self.events.get(timeout=WAIT_MAX_S)
                if event["CodePipeline.job"]["data"].get("continuationToken") == token:
                    return event
        except queue.Empty:
            raise AssertionError(f"no event of a job within {WAIT_MAX_S} s; failed actions: {self.failed_actions(account)}") from None

    def failed_actions(self, account):
        pipelines = self.client("codepipeline", account)
        actions = [action for one in pipelines.list_pipelines()["pipelines"] for action in pipelines.list_action_executions(pipelineName=one["name"])["actionExecutionDetails"]]
        return [action["output"]["executionResult"] for action in actions if action["status"] == "Failed"]

    def start(self, account, archive, parameters, bucket, pipeline, execution):
        self.make_bucket(account, bucket)
        self.make_function(account)
        key = f"sources/{uuid.uuid4()}.zip"
        self.client("s3", account).put_object(Bucket=bucket, Key=key, Body=archive)
        pipelines = self.client("codepipeline", account)
        described = declaration(account, pipeline, bucket, key, parameters)
        known = [one["name"] for one in pipelines.list_pipelines()["pipelines"]]
        if pipeline in known:
            pipelines.update_pipeline(pipeline=described)
            started = pipelines.start_pipeline_execution(name=pipeline)["pipelineExecutionId"]
        else:  # creating the pipeline starts an execution
            pipelines.create_pipeline(pipeline=described)
            started = pipelines.list_pipeline_executions(pipelineName=pipeline)["pipelineExecutionSummaries"][0]["pipelineExecutionId"]
        self.started[execution] = account, pipeline, started

    def make_bucket(self, account, bucket):
        s3 = self.client("s3", account)
        if bucket not in [known["Name"] for known in s3.list_buckets()["Buckets"]]:
            s3.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": REGION})
            s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})

    def make_function(self, account):
        functions = self.client("lambda", account)
        if FUNCTION in [known["FunctionName"] for known in functions.list_functions()["Functions"]]:
            return
        for name in ("lambda", "codepipeline"):
            role_of(self.client("iam", account), f"jobs-{name}", name)
        functions.create_function(FunctionName=FUNCTION, Runtime="provided.al2023", Handler="bootstrap", Role=f"arn:aws:iam::{account}:role/jobs-lambda", Timeout=30,
                                  Environment={"Variables": {"MAILBOX": f"http://127.0.0.1:{self.server.server_port}/"}}, Code={"ZipFile": shell_function.package(BOOTSTRAP)})
        while functions.get_function_configuration(FunctionName=FUNCTION)["State"] == "Pending":  # until then, it can't be invoked
            time.sleep(0.01)

    def end(self, execution):
        account, pipeline, started = self.started[execution]
        self.client("codepipeline", account).stop_pipeline_execution(pipelineName=pipeline, pipelineExecutionId=started, abandon=True)

    def execution_of(self, name):
        """CodePipeline's id of the execution that the test calls `name`."""
        return self.started[name][2]

    def collect_results(self, exchanges):
        """Keeps the accepted job results among these calls."""
        self.put += [{"operation": one.operation, **json.loads(one.body)} for one in exchanges if one.operation in PUTS and one.status == 200]


def declaration(account, name, bucket, key, parameters):
    def action(name, category, provider, configuration, **artifacts):
        return {"name": name, "actionTypeId": {"category": category, "owner": "AWS", "provider": provider, "version": "1"}, "configuration": configuration, **artifacts}

    source = {"S3Bucket": bucket, "S3ObjectKey": key, "PollForSourceChanges": "false"}
    invoked = {"FunctionName": FUNCTION, **({"UserParameters": parameters} if parameters else {})}
    return {"name": name, "roleArn": f"arn:aws:iam::{account}:role/jobs-codepipeline", "artifactStore": {"type": "S3", "location": bucket}, "pipelineType": "V2",
            "executionMode": "PARALLEL", "stages": [
                {"name": "Source", "actions": [action("Read", "Source", "S3", source, outputArtifacts=[{"name": "definition"}])]},
                {"name": "Deploy", "actions": [action("Run", "Invoke", "Lambda", invoked, inputArtifacts=[{"name": "definition"}])]}]}


def role_of(iam, name, service):
    trust = {"Effect": "Allow", "Principal": {"Service": f"{service}.amazonaws.com"}, "Action": "sts:AssumeRole"}
    iam.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [trust]}))
    allowed = {"Effect": "Allow", "Action": ["s3:*", "lambda:*", "logs:*"], "Resource": "*"}
    iam.put_role_policy(RoleName=name, PolicyName="permissions", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [allowed]}))


def event_receiver(events):
    class EventReceiver(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            events.put(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_):
            pass

    return EventReceiver
