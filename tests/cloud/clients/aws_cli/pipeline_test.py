#!/usr/bin/env python3
"""pipeline_test.py MARTLET: with the AWS CLI, a pipeline is created and succeeds: its source is an S3 object, and its deployment is a function."""
import json
import sys
import time
import unittest

from aws_cli_fixture import AwsCliFixture
from client_fixture import allow, package, pipeline_declaration, policy

SOURCES, ARTIFACTS = "sources-of-a-client", "artifacts-of-a-client"


class Pipeline(AwsCliFixture):
    def test_a_created_pipeline_succeeds(self):
        declaration = self.file("pipeline.json", json.dumps({"pipeline": self.create_prerequisites()}))
        self.assertEqual(self.aws("codepipeline", "create-pipeline", "--cli-input-json", f"file://{declaration}")["pipeline"]["version"], 1)
        started = self.aws("codepipeline", "start-pipeline-execution", "--name", "deploy", "--query", "pipelineExecutionId")
        self.assertEqual(self.wait_for_end(started), "Succeeded", self.aws("codepipeline", "get-pipeline-state", "--name", "deploy"))
        runs = self.aws("codepipeline", "list-action-executions", "--pipeline-name", "deploy", "--filter", f"pipelineExecutionId={started}")["actionExecutionDetails"]
        self.assertEqual([(run["actionName"], run["status"]) for run in runs], [("Deploy", "Succeeded"), ("Definition", "Succeeded")])
        self.aws("codepipeline", "delete-pipeline", "--name", "deploy")

    def create_prerequisites(self):
        """Creates what the pipeline needs. Returns its declaration."""
        for bucket in (SOURCES, ARTIFACTS):
            self.aws("s3", "mb", f"s3://{bucket}")
        self.aws("s3api", "put-bucket-versioning", "--bucket", SOURCES, "--versioning-configuration", "Status=Enabled")
        self.aws("s3", "cp", self.file("definition.zip", package("any")), f"s3://{SOURCES}/definition.zip")
        self.aws("lambda", "create-function", "--function-name", "worker", "--runtime", "provided.al2023", "--handler", "bootstrap", "--timeout", "20",
                 "--role", self.create_role("worker", "lambda", allow("codepipeline:PutJobSuccessResult")), "--zip-file", self.package("worker"))
        self.aws("lambda", "wait", "function-active-v2", "--function-name", "worker")
        return pipeline_declaration(self.create_role("runner", "codepipeline", allow("s3:*"), allow("lambda:InvokeFunction", "lambda:ListFunctions")), SOURCES, ARTIFACTS)

    def create_role(self, name, service, *statements):
        trust = policy({"Effect": "Allow", "Principal": {"Service": f"{service}.amazonaws.com"}, "Action": "sts:AssumeRole"})
        arn = self.aws("iam", "create-role", "--role-name", name, "--assume-role-policy-document", trust, "--query", "Role.Arn")
        self.aws("iam", "put-role-policy", "--role-name", name, "--policy-name", "permissions", "--policy-document", policy(*statements))
        return arn

    def wait_for_end(self, execution):
        end = time.time() + 25
        while True:
            status = self.aws("codepipeline", "get-pipeline-execution", "--pipeline-name", "deploy", "--pipeline-execution-id", execution)["pipelineExecution"]["status"]
            if status != "InProgress" or time.time() > end:
                return status


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
