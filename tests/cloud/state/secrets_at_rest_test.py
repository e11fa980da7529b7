#!/usr/bin/env python3
"""secrets_at_rest_test.py MARTLET: a marker is passed to every API that takes a secret, and is then nowhere in the state folder, even after a kill."""
import base64
import json
import pathlib
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from function_package import package  # noqa: E402
from local_cloud import LocalCloud, allow  # noqa: E402

MARKER = "correct-horse-battery-staple"


def forms(secret):
    """The forms in which the secret might be stored: unchanged, in base64 at any offset, in hex."""
    raw = secret.encode()
    yield raw
    yield raw.hex().encode()
    for before in range(3):
        text = base64.b64encode(b"\0" * before + raw)
        yield text[4 if before else 0:-4]


def found(folder, secret):
    wanted = list(forms(secret))
    return [(file.relative_to(folder), form) for file in folder.rglob("*") if file.is_file() for form in wanted if form in file.read_bytes()]


class SecretsAtRest(unittest.TestCase):
    def setUp(self):
        self.state = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory())) / "cloud"

    def settle(self, client, name):
        client.get_waiter("function_updated_v2").wait(FunctionName=name)

    def write_parameters_and_keys(self, cloud):
        ssm, kms = cloud.client("ssm"), cloud.client("kms")
        ssm.put_parameter(Name="secret", Value=MARKER, Type="SecureString")
        ssm.put_parameter(Name="secret", Value=MARKER + "-2", Type="SecureString", Overwrite=True)
        key = kms.create_key()["KeyMetadata"]["KeyId"]
        kms.encrypt(KeyId=key, Plaintext=MARKER.encode())

    def write_functions(self, cloud):
        client = cloud.client("lambda")
        role = cloud.role("function", {"Service": "lambda.amazonaws.com"})
        client.create_function(FunctionName="secretive", Runtime="provided.al2023", Handler="bootstrap", Role=role, Code={"ZipFile": package("#!/bin/sh\nsleep 60\n")},
                               Environment={"Variables": {"TOKEN": MARKER, "OTHER": "x" + MARKER}})
        client.get_waiter("function_active_v2").wait(FunctionName="secretive")
        client.publish_version(FunctionName="secretive")
        client.update_function_configuration(FunctionName="secretive", Environment={"Variables": {"TOKEN": MARKER + "-2"}})
        self.settle(client, "secretive")
        client.put_function_concurrency(FunctionName="secretive", ReservedConcurrentExecutions=0)
        context = base64.b64encode(json.dumps({"token": MARKER}).encode()).decode()
        client.invoke(FunctionName="secretive", InvocationType="Event", Payload=json.dumps({"password": MARKER}), ClientContext=context)

    def write_pipeline(self, cloud):
        cloud.client("codecommit").create_repository(repositoryName="definitions")
        role = cloud.role("pipeline", {"Service": "codepipeline.amazonaws.com"}, allow("*"))
        pipelines = cloud.client("codepipeline")
        source = {"name": "Source", "actions": [{"name": "Source", "actionTypeId": {"category": "Source", "owner": "AWS", "provider": "CodeCommit", "version": "1"},
                                                 "configuration": {"RepositoryName": "definitions", "BranchName": "main", "PollForSourceChanges": "false"},
                                                 "outputArtifacts": [{"name": "definition"}]}]}
        run = {"name": "Run", "actions": [{"name": "Run", "actionTypeId": {"category": "Invoke", "owner": "AWS", "provider": "Lambda", "version": "1"},
                                           "configuration": {"FunctionName": "secretive", "UserParameters": json.dumps({"token": MARKER})},
                                           "inputArtifacts": [{"name": "definition"}]}]}
        pipelines.create_pipeline(pipeline={"name": "secretive", "roleArn": role, "artifactStore": {"type": "S3", "location": "artifacts"}, "pipelineType": "V2",
                                            "stages": [source, run], "variables": [{"name": "TOKEN", "defaultValue": "none"}]})
        pipelines.start_pipeline_execution(name="secretive", variables=[{"name": "TOKEN", "value": MARKER}])

    def write_events(self, cloud):
        """Events that can't be delivered, which are stored for retries."""
        events, account = cloud.client("events"), cloud.client("sts").get_caller_identity()["Account"]
        function = f"arn:aws:lambda:eu-central-1:{account}:function:secretive"
        events.put_rule(Name="secretive", ScheduleExpression="rate(1 day)")
        events.put_targets(Rule="secretive", Targets=[{"Id": "1", "Arn": function, "Input": json.dumps({"token": MARKER})}])
        role = cloud.role("scheduler", {"Service": "scheduler.amazonaws.com"}, allow("*"))
        cloud.client("scheduler").create_schedule(Name="secretive", ScheduleExpression="rate(1 day)", FlexibleTimeWindow={"Mode": "OFF"},
                                                  Target={"Arn": function, "RoleArn": role, "Input": json.dumps({"token": MARKER})})

    def write_stages(self, cloud):
        apis = cloud.client("apigatewayv2")
        api = apis.create_api(Name="secretive", ProtocolType="HTTP")["ApiId"]
        apis.create_stage(ApiId=api, StageName="live", StageVariables={"token": MARKER})
        return api

    def test_the_state_folder_contains_no_secret_even_after_a_kill(self):
        with LocalCloud(state=self.state) as cloud:
            self.write_parameters_and_keys(cloud)
            self.write_functions(cloud)
            self.write_pipeline(cloud)
            self.write_events(cloud)
            api = self.write_stages(cloud)
            key = cloud.user("someone")["SecretAccessKey"]
            role = cloud.role("assumed", {"AWS": "*"}, allow("*"))
            session = cloud.client("sts").assume_role(RoleArn=role, RoleSessionName="session")["Credentials"]["SecretAccessKey"]
            time.sleep(0.2)
            cloud.process.kill()
            cloud.process.wait()
            for secret in (MARKER, key, session):
                self.assertEqual(found(self.state, secret), [])
        self.assertTrue(found(self.state, "secretive"), "the search finds nothing at all")
        with LocalCloud(state=self.state) as cloud:
            client = cloud.client("lambda")
            self.assertEqual(client.get_function_configuration(FunctionName="secretive")["Environment"]["Variables"], {"TOKEN": MARKER + "-2"})
            first = client.get_function_configuration(FunctionName="secretive", Qualifier="1")
            self.assertEqual(first["Environment"]["Variables"], {"TOKEN": MARKER, "OTHER": "x" + MARKER})
            self.assertEqual(client.list_functions()["Functions"][0]["Environment"]["Variables"]["TOKEN"], MARKER + "-2")
            pipeline = cloud.client("codepipeline").get_pipeline(name="secretive")["pipeline"]
            self.assertIn(MARKER, pipeline["stages"][1]["actions"][0]["configuration"]["UserParameters"])
            self.assertEqual(cloud.client("apigatewayv2").get_stage(ApiId=api, StageName="live")["StageVariables"], {"token": MARKER})
            self.assertIn(MARKER, cloud.client("events").list_targets_by_rule(Rule="secretive")["Targets"][0]["Input"])
            self.assertIn(MARKER, cloud.client("scheduler").get_schedule(Name="secretive")["Target"]["Input"])
            self.assertEqual(cloud.client("ssm").get_parameter(Name="secret", WithDecryption=True)["Parameter"]["Value"], MARKER + "-2")
        self.assertEqual(found(self.state, MARKER), [])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
