#!/usr/bin/env python3
"""queue_consumer_module_test.py MARTLET: the module queue-consumer is applied by Terraform, used, planned again without changes, and destroyed. The provider waits for two minutes."""
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
from local_cloud import DEV, REGION, LocalCloud  # noqa: E402
from wait_until import wait_until  # noqa: E402

MODULES = HERE.parent.parent.parent / "infra/modules"
OPTIONS = ("-no-color", "-input=false", "-compact-warnings")


def configuration(alias, role):
    module = {
        "queue": {"source": str(MODULES / "queue-consumer"), "name": "placed", "alias_arn": alias, "role_name": role, "function_timeout_s": 5},
    }
    return {"provider": {"aws": {"region": REGION, "default_tags": {"tags": {"managed-by": "terraform"}}}}, "module": module}


class QueueConsumerModule(unittest.TestCase):
    def test_is_applied_and_works(self):
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
                sqs = cloud.client("sqs")
                sqs.send_message(QueueUrl=sqs.get_queue_url(QueueName="placed")["QueueUrl"], MessageBody="hello")
                events = wait_until(lambda: [event for event in function.events() if "Records" in event], bool)
                self.assertEqual([record["body"] for event in events for record in event["Records"]], ["hello"])
                self.run_terraform("destroy", "-auto-approve", *OPTIONS)
                self.assertEqual((sqs.list_queues().get("QueueUrls", []), function.functions.list_event_source_mappings()["EventSourceMappings"]), ([], []))

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
