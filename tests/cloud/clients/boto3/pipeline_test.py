#!/usr/bin/env python3
"""pipeline_test.py MARTLET: with boto3, a pipeline is created and succeeds: its source is an S3 object, and its deployment is a function."""
import io
import sys
import time
import unittest
import zipfile

from boto3_fixture import Boto3Fixture
from client_fixture import DEV, REGION, allow, package, pipeline_declaration, policy

SOURCES, ARTIFACTS = "sources-of-a-client", "artifacts-of-a-client"


class Pipeline(Boto3Fixture):
    def test_a_created_pipeline_succeeds(self):
        pipelines = self.client("codepipeline")
        declaration = self.create_prerequisites()
        self.assertEqual(pipelines.create_pipeline(pipeline=declaration)["pipeline"], {**declaration, "version": 1})
        started = pipelines.start_pipeline_execution(name="deploy")["pipelineExecutionId"]
        self.assertEqual(self.wait_for_end(pipelines, started)["status"], "Succeeded", pipelines.get_pipeline_state(name="deploy")["stageStates"])
        state = {stage["stageName"]: stage for stage in pipelines.get_pipeline_state(name="deploy")["stageStates"]}
        self.assertEqual(state["Deploy"]["actionStates"][0]["latestExecution"]["summary"], "deployed")
        history = pipelines.list_pipeline_executions(pipelineName="deploy")["pipelineExecutionSummaries"]
        self.assertIn((started, "StartPipelineExecution"), [(execution["pipelineExecutionId"], execution["trigger"]["triggerType"]) for execution in history])
        changed = pipelines.update_pipeline(pipeline={**declaration, "executionMode": "SUPERSEDED"})["pipeline"]
        self.assertEqual((changed["version"], changed["executionMode"]), (2, "SUPERSEDED"))
        pipelines.delete_pipeline(name="deploy")
        with self.assertRaises(pipelines.exceptions.PipelineNotFoundException):
            pipelines.get_pipeline(name="deploy")

    def create_prerequisites(self):
        """Creates what the pipeline needs. Returns its declaration."""
        objects = self.client("s3")
        for bucket in (SOURCES, ARTIFACTS):
            objects.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": REGION})
        objects.put_bucket_versioning(Bucket=SOURCES, VersioningConfiguration={"Status": "Enabled"})
        objects.put_object(Bucket=SOURCES, Key="definition.zip", Body=definition())
        worker = self.create_role("worker", "lambda", allow("codepipeline:PutJobSuccessResult"))
        functions = self.client("lambda")
        functions.create_function(FunctionName="worker", Runtime="provided.al2023", Handler="bootstrap", Role=worker, Code={"ZipFile": package("worker")}, Timeout=20)
        functions.get_waiter("function_active_v2").wait(FunctionName="worker")
        runner = self.create_role("runner", "codepipeline", allow("s3:*"), allow("lambda:InvokeFunction", "lambda:ListFunctions"))
        return pipeline_declaration(runner, SOURCES, ARTIFACTS)

    def create_role(self, name, service, *statements):
        iam = self.client("iam")
        trust = policy({"Effect": "Allow", "Principal": {"Service": f"{service}.amazonaws.com"}, "Action": "sts:AssumeRole"})
        arn = iam.create_role(RoleName=name, AssumeRolePolicyDocument=trust)["Role"]["Arn"]
        iam.put_role_policy(RoleName=name, PolicyName="permissions", PolicyDocument=policy(*statements))
        return arn

    def wait_for_end(self, pipelines, execution):
        end = time.time() + 25
        while True:
            now = pipelines.get_pipeline_execution(pipelineName="deploy", pipelineExecutionId=execution)["pipelineExecution"]
            if now["status"] != "InProgress" or time.time() > end:
                return now
            time.sleep(0.1)


def definition():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("deploy.json", '{"functions":[]}')
    return made.getvalue()


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
