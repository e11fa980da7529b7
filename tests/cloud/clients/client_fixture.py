"""What the client tests share: the function's package, and the environment variables with which users point a client at the local cloud."""
import os
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import shell_function  # noqa: E402
from local_cloud import DEV, REGION, TEST, LocalCloud, allow, policy  # noqa: E402, F401

LAMBDA_TRUST_POLICY = policy({"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"})


def package(code):
    """The zip of a function whose response contains `code`, which tells its versions apart."""
    return shell_function.package((HERE / "function.sh").read_text().replace("@CODE@", code))


def environment(cloud, key=DEV, secret="any", token=None, **further):
    """This process's environment without its AWS settings, and with only our endpoint, region and credentials."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
    kept.update(AWS_ENDPOINT_URL=cloud.endpoint, AWS_DEFAULT_REGION=REGION, AWS_REGION=REGION, AWS_ACCESS_KEY_ID=key, AWS_SECRET_ACCESS_KEY=secret,
                AWS_CONFIG_FILE=os.devnull, AWS_SHARED_CREDENTIALS_FILE=os.devnull, AWS_PAGER="", AWS_EC2_METADATA_DISABLED="true", **further)
    return {**kept, "AWS_SESSION_TOKEN": token} if token else kept


def pipeline_declaration(role, sources, artifacts):
    """A pipeline that passes an S3 object to the function `worker`."""
    def action(name, category, provider, configuration, **members):
        return {"name": name, "actionTypeId": {"category": category, "owner": "AWS", "provider": provider, "version": "1"}, "configuration": configuration, **members}
    source = action("Definition", "Source", "S3", {"S3Bucket": sources, "S3ObjectKey": "definition.zip", "PollForSourceChanges": "false"}, outputArtifacts=[{"name": "definition"}])
    deploy = action("Deploy", "Invoke", "Lambda", {"FunctionName": "worker"}, inputArtifacts=[{"name": "definition"}])
    return {"name": "deploy", "roleArn": role, "artifactStore": {"type": "S3", "location": artifacts}, "pipelineType": "V2", "executionMode": "QUEUED",
            "stages": [{"name": "Source", "actions": [source]}, {"name": "Deploy", "actions": [deploy]}]}
