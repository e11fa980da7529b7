#!/usr/bin/env python3
"""deployment_test.py MARTLET DEPLOYER ORDERS SHIPPING: three accounts as infra/ creates them; git pushes deploy versions from dev to test and prod, through the
pipelines, which run the real deployer with its real roles. The clients are git, boto3 and HTTP."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent.parent
sys.path.insert(0, str(ROOT / "tests/cloud"))
from local_cloud import DEV, PROD, REGION, TEST, LocalCloud  # noqa: E402

if not shutil.which("git"):
    print("skipped: git is missing")
    sys.exit(0)

MARTLET, DEPLOYER, ORDERS, SHIPPING = sys.argv[1:5]
PIPELINE = "orders-deploy"
CENTS = {"1.0.0": 490, "1.1.0": 520}  # the price of a parcel of 700 g, by version


def run(*command, cwd=None, environment=None):
    done = subprocess.run([str(word) for word in command], cwd=cwd, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, (command, done.stdout, done.stderr)
    return done.stdout.strip()


class Deployment(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.cloud = cls.enterClassContext(LocalCloud(martlet=MARTLET))
        run(MARTLET, "package", DEPLOYER, "--out", cls.folder / "deployer.zip")
        run(MARTLET, "local", "seed", ROOT / "infra", "--deployer", cls.folder / "deployer.zip", "--endpoint", cls.cloud.endpoint)
        run(MARTLET, "package", ORDERS, "--out", cls.folder / "orders.zip")
        cls.publish("orders-api", "1.0.0", "orders.zip")
        for version, cents in CENTS.items():
            (cls.folder / "rates.json").write_text(json.dumps({"parcel_cents": cents - 100, "kilogram_cents": 100}))
            run(MARTLET, "package", SHIPPING, "--file", "rates.json", "--out", f"shipping-{version}.zip", cwd=cls.folder)
            cls.publish("orders-shipping", version, f"shipping-{version}.zip")
        cls.work = cls.folder / "definition"
        run("git", "init", "-q", "-b", "main", cls.work)
        for name, account in (("test", TEST), ("prod", PROD)):
            repository = cls.cloud.client("codecommit", account).get_repository(repositoryName="orders-definition")["repositoryMetadata"]
            run("git", "remote", "add", name, repository["cloneUrlHttp"], cwd=cls.work)

    @classmethod
    def publish(cls, name, version, package):
        environment = {"PATH": os.environ["PATH"], "AWS_ENDPOINT_URL": cls.cloud.endpoint, "AWS_REGION": REGION, "AWS_ACCESS_KEY_ID": DEV, "AWS_SECRET_ACCESS_KEY": "any"}
        run(MARTLET, "publish", name, "--version", version, "--zip", cls.folder / package, environment=environment)

    def commit(self, **versions):
        lambdas = [{"name": "orders-" + name, "version": version} for name, version in versions.items()]
        (self.work / "deploy.json").write_text(json.dumps({"lambdas": lambdas}))
        run("git", "add", ".", cwd=self.work)
        run("git", "-c", "user.name=Dev", "-c", "user.email=dev@example.com", "commit", "-qm", " ".join(map(str, versions.items())), cwd=self.work)
        return run("git", "rev-parse", "HEAD", cwd=self.work)

    def push(self, account, commit):
        """Pushes. Returns the id of the execution that this starts."""
        run("git", "push", "-q", {TEST: "test", PROD: "prod"}[account], "HEAD:main", cwd=self.work)
        pipelines = self.cloud.client("codepipeline", account)
        return self.until(lambda: next((one["pipelineExecutionId"] for one in pipelines.list_pipeline_executions(pipelineName=PIPELINE)["pipelineExecutionSummaries"]
                                        if one.get("sourceRevisions", [{}])[0].get("revisionId") == commit), None), "no execution")

    def until(self, ask, otherwise):
        end = time.monotonic() + 60
        while not (answer := ask()):
            self.assertLess(time.monotonic(), end, otherwise)
            time.sleep(0.05)
        return answer

    def approve(self, account):
        pipelines = self.cloud.client("codepipeline", account)

        def token():
            stages = {stage["stageName"]: stage for stage in pipelines.get_pipeline_state(name=PIPELINE)["stageStates"]}
            return stages["Approval"]["actionStates"][0].get("latestExecution", {}).get("token")

        pipelines.put_approval_result(pipelineName=PIPELINE, stageName="Approval", actionName="Approve", token=self.until(token, "no approval is asked for"),
                                      result={"status": "Approved", "summary": "seen"})

    def summary(self, account, execution):
        """The deployer's summary of an execution, which must succeed."""
        pipelines = self.cloud.client("codepipeline", account)
        asked = dict(pipelineName=PIPELINE, pipelineExecutionId=execution)
        ended = self.until(lambda: (lambda status: status if status not in ("InProgress", "Stopping") else None)(
            pipelines.get_pipeline_execution(**asked)["pipelineExecution"]["status"]), "the execution doesn't end")
        actions = pipelines.list_action_executions(pipelineName=PIPELINE, filter={"pipelineExecutionId": execution})["actionExecutionDetails"]
        self.assertEqual(ended, "Succeeded", actions)
        return next(action["output"]["executionResult"]["externalExecutionSummary"] for action in actions if action["actionName"] == "Deploy")

    def deploy(self, account, commit):
        execution = self.push(account, commit)
        if account == PROD:
            self.approve(account)
        return self.summary(account, execution)

    def quoted(self, account):
        """The price in cents that the account's shipping service quotes, over HTTP."""
        apis = {api["Name"]: api["ApiEndpoint"] for api in self.cloud.client("apigatewayv2", account).get_apis()["Items"]}
        with urllib.request.urlopen(apis["orders-shipping"] + "/quote?grams=700", timeout=30) as answer:
            return json.load(answer)["cents"]

    def code(self, account, name):
        return self.cloud.client("lambda", account).get_function(FunctionName=name, Qualifier="LIVE")["Configuration"]["CodeSha256"]

    def test_versions_go_from_dev_to_test_to_prod_and_back(self):
        first = self.commit(api="1.0.0", shipping="1.0.0")
        self.assertEqual(self.deploy(TEST, first), "2 of 2: orders-api $LATEST -> 1.0.0; orders-shipping $LATEST -> 1.0.0")
        self.assertEqual(self.deploy(PROD, first), "2 of 2: orders-api $LATEST -> 1.0.0; orders-shipping $LATEST -> 1.0.0")
        self.assertEqual((self.quoted(TEST), self.quoted(PROD)), (CENTS["1.0.0"], CENTS["1.0.0"]))
        self.assertEqual(self.code(TEST, "orders-api"), self.code(PROD, "orders-api"))

        second = self.commit(api="1.0.0", shipping="1.1.0")
        self.assertIn("orders-shipping 1.0.0 (1) -> 1.1.0", self.deploy(TEST, second))
        self.assertEqual((self.quoted(TEST), self.quoted(PROD)), (CENTS["1.1.0"], CENTS["1.0.0"]))

        self.assertIn("orders-shipping 1.1.0 (2) -> 1.0.0", self.deploy(TEST, self.commit(api="1.0.0", shipping="1.0.0")))
        self.assertEqual(self.quoted(TEST), CENTS["1.0.0"])
        versions = self.cloud.client("lambda", TEST).list_versions_by_function(FunctionName="orders-shipping")["Versions"]
        self.assertEqual([one["Version"] for one in versions], ["$LATEST", "1", "2"])  # reverting published no version


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
