#!/usr/bin/env python3
"""accounts_test.py MARTLET: with the AWS CLI, a user assumes a role in another account, and is refused what the role doesn't allow."""
import sys
import unittest

from aws_cli_fixture import AwsCliFixture
from client_fixture import DEV, TEST, allow, policy

BUCKET = "packages-of-dev"


class Accounts(AwsCliFixture):
    def test_a_user_assumes_a_role_in_another_account(self):
        role = self.role_in_dev()
        user = self.user_in_test(allow("sts:AssumeRole", resource=role))
        self.assertEqual(self.aws("sts", "get-caller-identity", credentials=user)["Arn"], f"arn:aws:iam::{TEST}:user/promoter")
        self.assertIn("(AccessDenied)", self.refused("s3api", "get-object", "--bucket", BUCKET, "--key", "package.zip", "got", credentials=user))
        assume = ("sts", "assume-role", "--role-arn", role, "--role-session-name", "promotion-7")
        self.assertIn(f"is not authorized to perform: sts:AssumeRole on resource: {role}", self.refused(*assume, credentials=user))
        assumed = self.aws(*assume, "--external-id", "promotion", credentials=user)["Credentials"]
        who = self.aws("sts", "get-caller-identity", credentials=assumed)
        self.assertEqual((who["Account"], who["Arn"]), (DEV, f"arn:aws:sts::{DEV}:assumed-role/promotion-source/promotion-7"))
        self.aws("s3", "cp", f"s3://{BUCKET}/package.zip", "got", credentials=assumed)
        self.assertEqual((self.folder / "got").read_bytes(), b"bytes of dev")
        self.assertIn("(AccessDenied)", self.refused("s3", "cp", "got", f"s3://{BUCKET}/package.zip", credentials=assumed))
        self.assertIn("is not authorized to perform: lambda:DeleteFunction on resource", self.refused("lambda", "delete-function", "--function-name", "any", credentials=assumed))

    def role_in_dev(self):
        self.aws("s3", "mb", f"s3://{BUCKET}")
        self.aws("s3", "cp", self.file("package.zip", b"bytes of dev"), f"s3://{BUCKET}/package.zip")
        trust = policy({"Effect": "Allow", "Principal": {"AWS": TEST}, "Action": "sts:AssumeRole", "Condition": {"StringEquals": {"sts:ExternalId": "promotion"}}})
        role = self.aws("iam", "create-role", "--role-name", "promotion-source", "--assume-role-policy-document", trust)["Role"]["Arn"]
        self.aws("iam", "put-role-policy", "--role-name", "promotion-source", "--policy-name", "read", "--policy-document",
                 policy(allow("s3:GetObject", resource=f"arn:aws:s3:::{BUCKET}/*")))
        return role

    def user_in_test(self, *statements):
        administrator = {"AccessKeyId": TEST, "SecretAccessKey": "any"}
        self.aws("iam", "create-user", "--user-name", "promoter", credentials=administrator)
        self.aws("iam", "put-user-policy", "--user-name", "promoter", "--policy-name", "promote", "--policy-document", "file://" + self.file("promote.json", policy(*statements)),
                 credentials=administrator)
        return self.aws("iam", "create-access-key", "--user-name", "promoter", credentials=administrator)["AccessKey"]


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
