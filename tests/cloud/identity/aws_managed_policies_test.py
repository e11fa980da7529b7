#!/usr/bin/env python3
"""aws_managed_policies_test.py MARTLET: the policies that AWS manages exist in the local cloud: they can be read and attached, but not changed."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import LocalCloud, refused  # noqa: E402

BASIC = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"


class AwsManagedPolicies(unittest.TestCase):
    def test_aws_managed_policies_can_be_read_but_not_changed(self):
        with LocalCloud() as cloud:
            iam = cloud.client("iam")
            found = iam.get_policy(PolicyArn=BASIC)["Policy"]
            self.assertEqual((found["PolicyName"], found["Path"], found["DefaultVersionId"]), ("AWSLambdaBasicExecutionRole", "/service-role/", "v1"))
            statement = iam.get_policy_version(PolicyArn=BASIC, VersionId="v1")["PolicyVersion"]["Document"]["Statement"][0]
            self.assertEqual(statement["Action"], ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"])
            self.assertIn("AdministratorAccess", [policy["PolicyName"] for policy in iam.list_policies(Scope="AWS")["Policies"]])
            self.assertEqual(iam.list_policies(Scope="Local")["Policies"], [])
            self.assertEqual(refused(iam.delete_policy, PolicyArn=BASIC)[:2], ("AccessDenied", 403))
            self.assertEqual(refused(iam.create_policy_version, PolicyArn=BASIC, PolicyDocument="{}")[:2], ("AccessDenied", 403))
            cloud.role("described", {"Service": "lambda.amazonaws.com"})
            iam.attach_role_policy(RoleName="described", PolicyArn=BASIC)
            self.assertEqual(iam.list_attached_role_policies(RoleName="described")["AttachedPolicies"], [{"PolicyName": "AWSLambdaBasicExecutionRole", "PolicyArn": BASIC}])
            self.assertEqual(refused(iam.attach_role_policy, RoleName="described", PolicyArn="arn:aws:iam::aws:policy/None")[0], "NoSuchEntity")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
