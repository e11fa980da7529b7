#!/usr/bin/env python3
"""keys_parameters_log_groups_test.py MARTLET: keys, parameters and log groups, created by Terraform's AWS provider: applied, applied again without changes, changed, destroyed."""
import json
import pathlib
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent.parent / "terraform")]
import installed_provider  # noqa: E402
from local_cloud import DEV, REGION, LocalCloud  # noqa: E402

OPTIONS = ("-no-color", "-input=false", "-compact-warnings")


def configuration(description="The key", value="s3cret", retention=30, tags=None):
    """The modules' resources of these services, and also a SecureString."""
    return {
        "provider": {"aws": {"region": REGION, "default_tags": {"tags": tags or {"managed-by": "terraform"}}}},
        "resource": {
            "aws_kms_key": {"artifacts": {"description": description, "enable_key_rotation": True, "deletion_window_in_days": 7}},
            "aws_kms_alias": {"artifacts": {"name": "alias/artifacts", "target_key_id": "${aws_kms_key.artifacts.key_id}"}},
            "aws_ssm_parameter": {"limits": {"name": "/orders/limits", "type": "String", "value": value, "description": description},
                                  "secret": {"name": "/orders/secret", "type": "SecureString", "value": value, "key_id": "${aws_kms_key.artifacts.arn}"}},
            "aws_cloudwatch_log_group": {"orders": {"name": "/aws/lambda/orders", "retention_in_days": retention}},
        },
    }


class KeysParametersLogGroups(unittest.TestCase):
    def test_terraform_creates_changes_and_destroys_them(self):
        with LocalCloud() as cloud, tempfile.TemporaryDirectory() as folder:
            environment = {"AWS_ENDPOINT_URL": cloud.endpoint, "AWS_ACCESS_KEY_ID": DEV, "AWS_SECRET_ACCESS_KEY": "any", "AWS_EC2_METADATA_DISABLED": "true"}
            self.main = pathlib.Path(folder) / "main.tf.json"
            with installed_provider.Terraform(folder, environment) as self.terraform:
                self.apply(configuration())
                self.check_that_no_change_is_planned()
                ssm, logs, kms = (cloud.client(service) for service in ("ssm", "logs", "kms"))
                self.assertEqual(ssm.get_parameter(Name="/orders/secret", WithDecryption=True)["Parameter"]["Value"], "s3cret")
                self.apply(configuration(description="Another", value="changed", retention=7, tags={"team": "orders"}))
                self.check_that_no_change_is_planned()
                self.assertEqual(ssm.get_parameter(Name="/orders/limits")["Parameter"]["Version"], 2)
                self.assertEqual(logs.describe_log_groups()["logGroups"][0]["retentionInDays"], 7)
                self.assertEqual(kms.describe_key(KeyId="alias/artifacts")["KeyMetadata"]["Description"], "Another")
                self.run_terraform("destroy", "-auto-approve", *OPTIONS)
                self.assertEqual(ssm.describe_parameters()["Parameters"], [])
                self.assertEqual(logs.describe_log_groups()["logGroups"], [])
                self.assertEqual(kms.list_aliases()["Aliases"], [])

    def check_that_no_change_is_planned(self):
        self.run_terraform("plan", "-detailed-exitcode", *OPTIONS)  # exit status 2 if anything differs

    def apply(self, wanted):
        self.main.write_text(json.dumps(wanted))
        self.run_terraform("apply", "-auto-approve", *OPTIONS)

    def run_terraform(self, *arguments):
        done = self.terraform.run(*arguments)
        self.assertEqual(done.returncode, 0, f"terraform {' '.join(arguments)}:\n{done.stdout}\n{done.stderr}")
        return done.stdout


if __name__ == "__main__":
    if installed_provider.missing_requirement():
        print(f"skipped: {installed_provider.missing_requirement()}")
        sys.exit(0)
    unittest.main(argv=sys.argv[:1])
