#!/usr/bin/env python3
"""recording_test.py replay | seed MARTLET | again MARTLET ENVIRONMENT: the recordings in infra/recordings contain Terraform's calls, and work without Terraform."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import record_environments
import terraform_phases
from moto_accounts import DEV, REGION, TEST, MotoAccounts, missing_requirement, package, sha256
from replay import replay


DEPLOYER = package("another deployer")


class Replay(unittest.TestCase):
    """Replays the recordings in empty simulated accounts."""

    def create_environments(self, accounts):
        files = {record_environments.PLACEHOLDER: (terraform_phases.installed_provider.INFRA / record_environments.PLACEHOLDER).read_bytes(), "deployer.zip": DEPLOYER}
        for name, account in terraform_phases.ACCOUNTS.items():
            replay(record_environments.read(name), accounts.endpoint, account, REGION, files)

    def test_creates_what_terraform_creates(self):
        with MotoAccounts() as accounts:
            self.create_environments(accounts)
            for account in (DEV, TEST):
                apis = {api["Name"]: api["ApiId"] for api in accounts.client("apigatewayv2", account).get_apis()["Items"]}
                lambdas = accounts.client("lambda", account)
                for function in ("orders-api", "orders-hello", "orders-shipping"):
                    self.assertEqual(accounts.live(account, function), "$LATEST")
                    policy = json.loads(lambdas.get_policy(FunctionName=function, Qualifier="LIVE")["Policy"])
                    source = policy["Statement"][0]["Condition"]["ArnLike"]["AWS:SourceArn"]
                    self.assertEqual(source, f"arn:aws:execute-api:{REGION}:{account}:{apis[function]}/$default/$default")
            deployer = accounts.client("lambda", TEST).get_function(FunctionName="deployer-orders")["Configuration"]
            self.assertEqual(deployer["CodeSha256"], sha256(DEPLOYER))
            stages = accounts.client("codepipeline", TEST).get_pipeline(name="orders-deploy")["pipeline"]["stages"]
            self.assertEqual(json.loads(stages[1]["actions"][0]["configuration"]["UserParameters"])["pipeline"], "orders-deploy")

    def test_every_placeholder_is_known(self):
        for name in terraform_phases.ACCOUNTS:
            known = {"account", "region", "endpoint", "architecture", f"base64 {record_environments.PLACEHOLDER}", "base64 deployer.zip"}
            for call in record_environments.read(name):
                asked = {one for one in re.findall(r"\$\{([^}]+)\}", json.dumps(call)) if not one.startswith(("aws:", "codepipeline"))}
                self.assertLessEqual(asked, known, call["operation"])
                known |= {f"{call['operation']} {call['subject']}: {member}" for member in call.get("keep", ())}

    def test_recordings_contain_no_values_of_the_account_where_they_were_made(self):
        for name, account in terraform_phases.ACCOUNTS.items():
            text = json.dumps(record_environments.read(name))
            self.assertNotIn("127.0.0.1", text)
            self.assertNotIn(REGION, text)
            self.assertNotIn(account, text)
            self.assertNotIn("arm64", text)


class Seed(Replay):
    """The same with `martlet local seed`."""

    def create_environments(self, accounts):
        with tempfile.TemporaryDirectory() as folder:
            deployer = pathlib.Path(folder) / "deployer.zip"
            deployer.write_bytes(DEPLOYER)
            done = self.seed(accounts, "--deployer", deployer)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual([line.split(",")[0] for line in done.stdout.splitlines() if not line.startswith("  ")],
                         ["dev: account 111111111111", "prod: account 333333333333", "test: account 222222222222"])

    def seed(self, accounts, *options):
        command = [sys.argv[2], "local", "seed", terraform_phases.installed_provider.INFRA, "--endpoint", accounts.endpoint, *options]
        return subprocess.run(command, capture_output=True, text=True, timeout=120)

    def test_reports_a_refused_call(self):
        with MotoAccounts() as accounts:
            accounts.seed({DEV: {"orders-api": {}}})
            done = self.seed(accounts, "--environment", "dev")
        self.assertEqual(done.returncode, 1)
        self.assertIn("lambda CreateFunction of orders-api: 409", done.stderr)

    def test_requires_the_deployer_before_any_call(self):
        with MotoAccounts() as accounts:
            done = self.seed(accounts)
            self.assertEqual(accounts.calls(), [])
        self.assertEqual(done.returncode, 2)
        self.assertIn("the environment prod contains a deployer; name the deployer's package with --deployer FILE", done.stderr)
        self.assertIn("nothing was created", done.stderr)


class Again(unittest.TestCase):
    def test_terraform_makes_the_same_calls(self):
        martlet, name = sys.argv[2:4]
        self.assertEqual(record_environments.differences(record_environments.record(martlet, name), record_environments.read(name)), ([], []), "run tests/operations/record_environments.py")


if __name__ == "__main__":
    missing = missing_requirement() or (terraform_phases.installed_provider.missing_requirement() if sys.argv[1] == "again" else "")
    if missing:
        print(f"skipped: {missing}")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1], defaultTest={"replay": Replay, "seed": Seed, "again": Again}[sys.argv[1]].__name__)
