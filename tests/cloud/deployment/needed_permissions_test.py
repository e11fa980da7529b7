#!/usr/bin/env python3
"""needed_permissions_test.py MARTLET DEPLOYER ORDERS SHIPPING sample|statements|actions: each permission that infra/ grants is needed. Removes one permission at a time, then
publishes, pushes and deploys: the result has to differ. First, it deploys with all permissions, and nothing may be denied."""
import copy
import json
import re
import sys
import time
import unittest
import urllib.error
import urllib.request

import deployment_test
from deployment_test import DEV, TEST, run
from unchecked_permissions import UNCHECKED_PERMISSIONS

PIPELINE = deployment_test.PIPELINE
ROLES = {DEV: ("publisher-orders", "source-orders"), TEST: ("deployer-orders", "pipeline-orders-deploy", "trigger-orders-deploy", "orders-api")}
WAIT_MAX_S = 8  # for what takes a second or two if it is allowed

NOTE = '"could not"'  # in the deployer's notes about calls that failed but aren't essential

# One for each role, by the name that the test prints.
SAMPLE = (
    "publisher-orders publish PublishFunctions",
    "source-orders read-code ReadCode",
    "deployer-orders deploy StageCode",
    "deployer-orders pipeline-orders-deploy ReadExecutions",
    "pipeline-orders-deploy pipeline Deploy",
    "trigger-orders-deploy start 0",
    "orders-api parameters 0",
)


def set_canary_weights(functions):
    """Gives LIVE of orders-shipping weights, as in a canary, if it has two versions."""
    numbers = [one["Version"] for one in functions.list_versions_by_function(FunctionName="orders-shipping")["Versions"]][1:]
    if len(numbers) > 1:
        functions.update_alias(FunctionName="orders-shipping", Name="LIVE", FunctionVersion=numbers[-1], RoutingConfig={"AdditionalVersionWeights": {numbers[0]: 0.1}})


class Permission:
    """A statement in a role's policy, or one action of the statement."""

    def __init__(self, cloud, account, role, policy, index, action=None):
        self.iam, self.role, self.policy, self.index, self.action = cloud.client("iam", account), role, policy, index, action
        self.document = self.iam.get_role_policy(RoleName=role, PolicyName=policy)["PolicyDocument"]
        statement = self.document["Statement"][index]
        self.actions = [action] if action else statement["Action"]
        self.name = f"{role} {policy} {statement.get('Sid', index)}" + (f" {action}" if action else "")

    def put(self, document):
        self.iam.put_role_policy(RoleName=self.role, PolicyName=self.policy, PolicyDocument=json.dumps(document))

    def __enter__(self):
        left = copy.deepcopy(self.document)
        statement = left["Statement"][self.index]
        statement["Action"] = [action for action in statement["Action"] if action not in self.actions]
        if not statement["Action"]:
            del left["Statement"][self.index]
        # A policy needs at least one statement; this one allows nothing that is used.
        self.put(left if left["Statement"] else {**left, "Statement": [{"Effect": "Allow", "Action": "sns:Publish", "Resource": "*"}]})

    def __exit__(self, *_):
        self.put(self.document)


def permissions(cloud, part):
    for account, roles in ROLES.items():
        iam = cloud.client("iam", account)
        for role in roles:
            for policy in iam.list_role_policies(RoleName=role)["PolicyNames"]:
                for index, statement in enumerate(iam.get_role_policy(RoleName=role, PolicyName=policy)["PolicyDocument"]["Statement"]):
                    whole = Permission(cloud, account, role, policy, index)
                    if part == "actions" and len(statement["Action"]) > 1:
                        yield from (Permission(cloud, account, role, policy, index, action) for action in statement["Action"])
                    elif part != "sample" or whole.name in SAMPLE:
                        yield whole


class NeededPermissions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(deployment_test.Deployment.doClassCleanups)
        deployment_test.Deployment.setUpClass()
        cls.deployment = deployment_test.Deployment("until")
        cls.cloud, cls.folder = cls.deployment.cloud, cls.deployment.folder
        cls.number = 0
        cls.trust_a_person()
        cls.store_the_configuration()

    @classmethod
    def store_the_configuration(cls):
        """In Parameter Store, as the module pipeline does if the configuration is too long for UserParameters."""
        pipelines = cls.cloud.client("codepipeline", TEST)
        pipeline = pipelines.get_pipeline(name=PIPELINE)["pipeline"]
        told = pipeline["stages"][-1]["actions"][0]["configuration"]
        settings = json.loads(told["UserParameters"])
        execution = {name: settings.pop(name) for name in ("pipeline", "execution")}
        cls.cloud.client("ssm", TEST).put_parameter(Name="/deployer-orders/orders-deploy", Type="String", Value=json.dumps(settings))
        told["UserParameters"] = json.dumps({"parameter": "/deployer-orders/orders-deploy", **execution})
        pipelines.update_pipeline(pipeline=pipeline)

    @classmethod
    def trust_a_person(cls):
        """The publisher's role trusts a CI system's tokens, which the local cloud doesn't support, so it is made to trust an administrator."""
        iam = cls.cloud.client("iam", DEV)
        iam.update_assume_role_policy(RoleName="publisher-orders", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": f"arn:aws:iam::{DEV}:root"}}]}))
        session = cls.cloud.client("sts", DEV).assume_role(RoleArn=f"arn:aws:iam::{DEV}:role/publisher-orders", RoleSessionName="ci")["Credentials"]
        cls.publisher = {**cls.cloud.environment(DEV), "PATH": deployment_test.os.environ["PATH"], "AWS_ACCESS_KEY_ID": session["AccessKeyId"],
                         "AWS_SECRET_ACCESS_KEY": session["SecretAccessKey"], "AWS_SESSION_TOKEN": session["SessionToken"]}

    def publish(self, version):
        """Publishes a build that differs from all previous ones."""
        (self.folder / "rates.json").write_text(json.dumps({"parcel_cents": self.number, "kilogram_cents": 100}))
        run(deployment_test.MARTLET, "package", deployment_test.SHIPPING, "--file", "rates.json", "--out", "next.zip", cwd=self.folder)
        run(deployment_test.MARTLET, "publish", "orders-shipping", "--version", version, "--zip", self.folder / "next.zip", environment=self.publisher)

    def ended(self, commit):
        """Pushes, and waits for the end of the execution that this starts: (status, the action's message)."""
        pipelines = self.cloud.client("codepipeline", TEST)
        run("git", "push", "-q", "-f", "test", "HEAD:main", cwd=self.deployment.work)
        end = time.monotonic() + WAIT_MAX_S
        found = None
        while time.monotonic() < end:
            listed = pipelines.list_pipeline_executions(pipelineName=PIPELINE)["pipelineExecutionSummaries"]
            found = next((one for one in listed if commit in [source.get("revisionId") for source in one.get("sourceRevisions", [])]), None) or next(
                (one for one in listed if one["pipelineExecutionId"] not in self.known and one["status"] == "Failed"), None)
            if found and found["status"] not in ("InProgress", "Stopping"):
                break
            time.sleep(0.03)
        self.known |= {one["pipelineExecutionId"] for one in listed}
        if not found:
            return "not started", ""
        of = {"pipelineExecutionId": found["pipelineExecutionId"]}
        if found["status"] == "InProgress":
            pipelines.stop_pipeline_execution(pipelineName=PIPELINE, abandon=True, **of)
            return "without an end", ""
        results = [action.get("output", {}).get("executionResult", {}) for action in pipelines.list_action_executions(pipelineName=PIPELINE, filter=of)["actionExecutionDetails"]]
        said = next((result for result in results if result), {})
        return found["status"], said.get("externalExecutionSummary") or said.get("errorDetails", {}).get("message", "")

    def lines(self, function, pattern=""):
        return len(self.cloud.client("logs", TEST).filter_log_events(logGroupName=f"/aws/lambda/{function}", filterPattern=pattern)["events"])

    def deploy_in_dev(self, version):
        """Deploys as the publisher, with a changed configuration and with weights on LIVE, which must be removed. Returns what it prints."""
        functions = self.cloud.client("lambda", DEV)
        set_canary_weights(functions)
        functions.update_function_configuration(FunctionName="orders-shipping", MemorySize=512 + self.number)
        functions.get_waiter("function_updated_v2").wait(FunctionName="orders-shipping", WaiterConfig={"Delay": 0.05})
        (self.folder / "dev.json").write_text(json.dumps({"prefix": "orders-", "records": str(self.folder / "records")}))
        (self.folder / "in-dev.json").write_text(json.dumps({"lambdas": [{"name": "orders-shipping", "version": version, "configuration": "follow"}]}))
        return run(deployment_test.MARTLET, "deploy", "apply", "--definition", self.folder / "in-dev.json", "--config", self.folder / "dev.json", environment=self.publisher)

    def objects(self, kind):
        """How many objects the deployer's bucket contains: of `kind` "records" or "staging"."""
        return self.cloud.client("s3", TEST).list_objects_v2(Bucket=f"deployer-orders-{kind}-{TEST}-{deployment_test.REGION}")["KeyCount"]

    def delete_group_records(self):
        """Deletes the records for reverting groups. S3 reports that an object is missing only to callers that may list the bucket."""
        s3, bucket = self.cloud.client("s3", TEST), f"deployer-orders-records-{TEST}-{deployment_test.REGION}"
        for found in s3.list_objects_v2(Bucket=bucket)["Contents"] if self.objects("records") else []:
            if "/runs/" not in found["Key"]:
                s3.delete_object(Bucket=bucket, Key=found["Key"])

    def commit(self, **versions):
        """Commits a group that is deployed as a whole or not at all, so the deployer keeps a record for reverting it."""
        lambdas = [{"name": "orders-" + name, "version": version} for name, version in versions.items()]
        (self.deployment.work / "deploy.json").write_text(json.dumps({"lambdas": lambdas, "on_failure": "revert"}))
        run("git", "add", ".", cwd=self.deployment.work)
        run("git", "-c", "user.name=Dev", "-c", "user.email=dev@example.com", "commit", "-qm", "Versions", cwd=self.deployment.work)
        return run("git", "rev-parse", "HEAD", cwd=self.deployment.work)

    def answer(self, service, path):
        """The status of the response from a new version of the service."""
        apis = {api["Name"]: api["ApiEndpoint"] for api in self.cloud.client("apigatewayv2", TEST).get_apis()["Items"]}
        try:
            with urllib.request.urlopen(apis[service] + path, timeout=30) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code

    def what_happens(self):
        """A build is published and deployed; a version that doesn't exist is refused; a service starts again and responds."""
        NeededPermissions.number += 1
        version = f"2.{self.number}.0"
        self.delete_group_records()
        before = {name: self.lines(name) for name in ("deployer-orders", "orders-api")}, self.objects("records"), self.lines("deployer-orders", NOTE), self.objects("staging")
        try:
            self.publish(version)
            in_dev = self.deploy_in_dev(version)
        except AssertionError as error:
            return {"publish": str(error.args[0][2])[-300:]}
        functions = self.cloud.client("lambda", TEST)
        set_canary_weights(functions)
        functions.update_function_configuration(FunctionName="deployer-orders", Description=str(self.number))  # starts a new environment, with its own log stream
        functions.get_waiter("function_updated_v2").wait(FunctionName="deployer-orders", WaiterConfig={"Delay": 0.05})
        self.known = {one["pipelineExecutionId"] for one in self.cloud.client("codepipeline", TEST).list_pipeline_executions(pipelineName=PIPELINE)["pipelineExecutionSummaries"]}
        status, summary = self.ended(self.commit(api="1.0.0", shipping=version))
        seen = {"in dev": "could not" in in_dev, "deploy": status, "changed": version in summary, "staged": self.objects("staging") - before[3]}
        if status == "Succeeded":
            seen["absent"], because = self.ended(self.commit(shipping="9.9.9"))
            seen["because"] = re.sub(r"\(only [^)]*\)", "(only others)", because)
            self.start_new_environment("orders-api")
            seen["answer"] = self.answer("orders-api", "/orders")
            time.sleep(0.1)
            seen |= {f"lines of {name}": self.lines(name) > count for name, count in before[0].items()}
            seen["records"] = self.objects("records") - before[1]
            seen["notes"] = self.lines("deployer-orders", NOTE) - before[2]
        return seen

    def start_new_environment(self, function):
        """Publishes another version, so that a new environment starts, which reads its parameters."""
        functions = self.cloud.client("lambda", TEST)
        functions.update_function_configuration(FunctionName=function, Description=str(self.number))
        functions.get_waiter("function_updated_v2").wait(FunctionName=function, WaiterConfig={"Delay": 0.05})
        functions.update_alias(FunctionName=function, Name="LIVE", FunctionVersion=functions.publish_version(FunctionName=function)["Version"])

    def test_each_permission_is_needed(self):
        for _ in range(3):  # at the first one, nothing has been deployed to the functions yet
            usual = self.what_happens()
        print("usual:", usual)
        self.assertEqual((usual["deploy"], usual["changed"], usual["absent"]), ("Succeeded", True, "Failed"), usual)
        self.assertTrue(all(usual[f"lines of {name}"] for name in ("deployer-orders", "orders-api")), usual)
        idle = []
        for permission in permissions(self.cloud, PART):
            with permission:
                seen = self.what_happens()
            print(permission.name, "->", {name: value for name, value in seen.items() if value != usual.get(name)} or "nothing", flush=True)
            if seen == usual:
                idle += [f"{permission.role} {action}" for action in permission.actions]
        self.assertEqual(set(idle) - set(UNCHECKED_PERMISSIONS), set(), "nothing needs these")
        if PART == "actions":
            self.assertEqual(set(UNCHECKED_PERMISSIONS) - set(idle), set(), "these are needed, so they must not be listed in unchecked_permissions.py")


if __name__ == "__main__":
    PART = sys.argv[5]
    unittest.main(argv=sys.argv[:1])
