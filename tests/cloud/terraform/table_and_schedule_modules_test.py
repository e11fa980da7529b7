#!/usr/bin/env python3
"""table_and_schedule_modules_test.py MARTLET: the modules table and schedule, for one function, are applied by Terraform, planned again without changes, changed, and destroyed."""
import json
import pathlib
import shutil
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent.parent / "terraform")]
import installed_provider  # noqa: E402
from event_log_function import EventLogFunction  # noqa: E402
from local_cloud import DEV, REGION, LocalCloud, refused  # noqa: E402

MODULES = HERE.parent.parent.parent / "infra/modules"
OPTIONS = ("-no-color", "-input=false", "-compact-warnings")


def configuration(alias, role, is_protected=True):
    module = {
        "table": {"source": str(MODULES / "table"), "name": "orders", "partition_key": "pk", "sort_key": "sk", "role_name": role, "is_protected": is_protected,
                  "indexes": [{"name": "by_customer", "partition_key": "customer", "sort_key": "sk"}], "expiry_attribute": "expires"},
        "schedule": {"source": str(MODULES / "schedule"), "name": "often", "alias_arn": alias, "expression": "rate(1 minute)", "timezone": "Europe/Berlin"},
    }
    return {"provider": {"aws": {"region": REGION, "default_tags": {"tags": {"managed-by": "terraform"}}}}, "module": module}


class TableAndScheduleModules(unittest.TestCase):
    def test_are_applied_and_changed(self):
        with LocalCloud() as cloud, tempfile.TemporaryDirectory() as folder:
            function = EventLogFunction(cloud, "consumer")
            version = function.functions.publish_version(FunctionName="consumer")["Version"]
            alias = function.functions.create_alias(FunctionName="consumer", Name="LIVE", FunctionVersion=version)["AliasArn"]
            environment = {"AWS_ENDPOINT_URL": cloud.endpoint, "AWS_ACCESS_KEY_ID": DEV, "AWS_SECRET_ACCESS_KEY": "any", "AWS_EC2_METADATA_DISABLED": "true"}
            self.main = pathlib.Path(folder) / "main.tf.json"
            with installed_provider.Terraform(folder, environment) as self.terraform:
                self.main.write_text(json.dumps(configuration(alias, "role-of-consumer")))
                self.run_terraform("get", "-no-color")
                self.apply(configuration(alias, "role-of-consumer"))
                self.run_terraform("plan", "-detailed-exitcode", *OPTIONS)  # exit status 2 if anything differs
                tables, scheduler = cloud.client("dynamodb"), cloud.client("scheduler")
                self.assertEqual(scheduler.get_schedule(Name="often")["ScheduleExpressionTimezone"], "Europe/Berlin")
                self.assertEqual(refused(tables.delete_table, TableName="orders")[0], "ValidationException")
                self.apply(configuration(alias, "role-of-consumer", is_protected=False))
                self.run_terraform("destroy", "-auto-approve", *OPTIONS)
                self.assertEqual(tables.list_tables()["TableNames"], [])
                self.assertEqual(refused(scheduler.get_schedule, Name="often")[0], "ResourceNotFoundException")

    def apply(self, wanted):
        self.main.write_text(json.dumps(wanted))
        self.run_terraform("apply", "-auto-approve", *OPTIONS)

    def run_terraform(self, *arguments):
        done = self.terraform.run(*arguments)
        self.assertEqual(done.returncode, 0, f"terraform {' '.join(arguments)}:\n{done.stdout}\n{done.stderr}")


if __name__ == "__main__":
    missing = installed_provider.missing_requirement() or ("" if shutil.which("curl") else "there is no curl")
    if missing:
        print(f"skipped: {missing}")
        sys.exit(0)
    unittest.main(argv=sys.argv[:1])
