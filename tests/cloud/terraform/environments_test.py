#!/usr/bin/env python3
"""environments_test.py MARTLET dev|test|prod|bucket|function-url|table|schedule|queue-consumer...: the environments of infra/, and modules that they don't use, are created by Terraform, which gets only the cloud's address and an account's key;
are left alone if only deployments have changed something; and are destroyed completely. `martlet local seed` creates the same. Places given together are created in one cloud."""
import pathlib
import platform
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent.parent / "operations")]
import terraform_phases  # noqa: E402
import installed_provider  # noqa: E402
from account_inventory import differences, inventory  # noqa: E402
from local_cloud import LocalCloud  # noqa: E402
from moto_accounts import package  # noqa: E402

PLACES = {"dev": "dev", "test": "test", "prod": "prod", "bucket": "test, with a bucket", "function-url": "function-url", "table": "table", "schedule": "schedule", "queue-consumer": "queue-consumer"}
PLACEHOLDER = installed_provider.INFRA / "modules/service/placeholder.zip"
ARCHITECTURE = {"aarch64": "arm64"}.get(platform.machine(), platform.machine())  # as `martlet local seed` names this machine's architecture
OPTIONS = ("-no-color", "-input=false", "-compact-warnings")


class Environment:
    """An environment in an account of the cloud."""

    def __init__(self, test, cloud, infra, name):
        self.test, self.cloud = test, cloud
        self.folder, self.account, self.options = terraform_phases.places(infra)[PLACES[name]]
        self.is_recorded = name in terraform_phases.ACCOUNTS
        if self.is_recorded:
            self.options = ("-var-file=local.tfvars", f"-var=architecture={ARCHITECTURE}")
        self.terraform = installed_provider.Terraform(self.folder, {"AWS_ENDPOINT_URL": cloud.endpoint, "AWS_ACCESS_KEY_ID": self.account, "AWS_SECRET_ACCESS_KEY": "any"})
        self.before = self.inventory()
        self.run_terraform("get")

    def run_terraform(self, *arguments):
        done = self.terraform.run(*arguments)
        self.test.assertEqual(done.returncode, 0, f"terraform {' '.join(arguments)} in {self.folder.name}:\n{done.stdout}\n{done.stderr}")

    def inventory(self):
        return inventory(self.cloud, self.account)

    def apply(self):
        self.run_terraform("apply", "-auto-approve", *OPTIONS, *self.options)

    def check_that_no_change_is_planned(self):
        self.run_terraform("plan", "-detailed-exitcode", *OPTIONS, *self.options)  # exit status 2 if anything differs

    def check_that_seed_creates_the_same(self):
        """Compares it with what seed creates in another cloud."""
        with LocalCloud(martlet=MARTLET) as other:
            done = subprocess.run([MARTLET, "local", "seed", installed_provider.INFRA, "--environment", self.folder.name, "--endpoint", other.endpoint, "--deployer", PLACEHOLDER],
                                  capture_output=True, text=True)
            self.test.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)
            self.test.assertEqual(differences(self.inventory(), inventory(other, self.account)), [], "run tests/operations/record_environments.py")

    def deploy(self):
        """Creates what a pipeline leaves: code, a version, its alias, LIVE with weights; a record; an artifact; content in the repository or bucket of the definition file."""
        client = self.cloud.client("lambda", self.account)
        for function in (one["FunctionName"] for one in client.list_functions()["Functions"] if one["FunctionName"].startswith("orders-")):
            numbers = []
            for version in ("1.0.0", "1.0.1"):
                client.update_function_code(FunctionName=function, ZipFile=package(version))
                client.get_waiter("function_updated_v2").wait(FunctionName=function, WaiterConfig={"Delay": 0.1})
                numbers.append(client.publish_version(FunctionName=function)["Version"])
                client.create_alias(FunctionName=function, Name=version.replace(".", "-"), FunctionVersion=numbers[-1])
            client.update_alias(FunctionName=function, Name="LIVE", FunctionVersion=numbers[0], RoutingConfig={"AdditionalVersionWeights": {numbers[1]: 0.1}})
        s3 = self.cloud.client("s3", self.account)
        for bucket in s3.list_buckets()["Buckets"]:
            for content in (b"first", b"second"):
                s3.put_object(Bucket=bucket["Name"], Key="orders-/kept.json", Body=content)

    def destroy(self):
        self.run_terraform("destroy", "-auto-approve", *OPTIONS, *self.options)
        self.test.assertEqual(differences(self.before, self.inventory()), [])
        self.terraform.own.cleanup()


class Environments(unittest.TestCase):
    def test_environments_are_created_left_alone_and_destroyed(self):
        with LocalCloud(martlet=MARTLET) as cloud, tempfile.TemporaryDirectory() as folder:
            infra = terraform_phases.copy_of_infra(folder, PLACEHOLDER.read_bytes())
            environments = [Environment(self, cloud, infra, name) for name in NAMES]
            for each in environments:
                self.assertEqual(each.before, {})
                each.apply()
            for each in environments:
                if each.is_recorded:
                    each.check_that_seed_creates_the_same()
                each.deploy()
                each.check_that_no_change_is_planned()
            for each in environments:
                self.assertIn("lambda orders-api", each.inventory())
                each.destroy()


if __name__ == "__main__":
    if installed_provider.missing_requirement():
        print(f"skipped: {installed_provider.missing_requirement()}")
        sys.exit(0)
    MARTLET, NAMES = sys.argv[1], sys.argv[2:]
    unittest.main(argv=sys.argv[:1])
