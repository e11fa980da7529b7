#!/usr/bin/env python3
"""accounts_test.py MARTLET: with boto3, a user assumes a role in another account, and is refused what its policies don't allow."""
import sys
import unittest

import botocore.exceptions
import botocore.session
from boto3_fixture import Boto3Fixture
from client_fixture import DEV, REGION, TEST, allow, policy

BUCKET = "packages-of-dev"
BUCKET_ARN = f"arn:aws:s3:::{BUCKET}"


class Accounts(Boto3Fixture):
    def setUp(self):
        self.role = self.role_in_dev()
        self.user = self.user_in_test(allow("sts:AssumeRole", resource=self.role))

    def role_in_dev(self):
        self.client("s3").create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION})
        self.client("s3").put_object(Bucket=BUCKET, Key="package.zip", Body=b"bytes of dev")
        iam = self.client("iam")
        trust = policy({"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{TEST}:root"}, "Action": "sts:AssumeRole",
                        "Condition": {"StringEquals": {"sts:ExternalId": "promotion"}}})
        role = iam.create_role(RoleName="promotion-source", AssumeRolePolicyDocument=trust, MaxSessionDuration=3600)["Role"]["Arn"]
        iam.put_role_policy(RoleName="promotion-source", PolicyName="read", PolicyDocument=policy(allow("s3:GetObject", resource=BUCKET_ARN + "/*"), allow("lambda:GetFunction")))
        return role

    def user_in_test(self, *statements):
        iam = self.client("iam", {"AccessKeyId": TEST, "SecretAccessKey": "any"})
        iam.create_user(UserName="promoter")
        iam.put_user_policy(UserName="promoter", PolicyName="promote", PolicyDocument=policy(*statements))
        return iam.create_access_key(UserName="promoter")["AccessKey"]

    def refused(self, call, **members):
        with self.assertRaises(botocore.exceptions.ClientError) as refused:
            call(**members)
        error = refused.exception.response["Error"]
        return error["Code"], error["Message"]

    def test_a_user_assumes_a_role_in_another_account(self):
        sts = self.client("sts", self.user)
        self.assertEqual(sts.get_caller_identity()["Arn"], f"arn:aws:iam::{TEST}:user/promoter")
        self.assertEqual(self.refused(self.client("s3", self.user).get_object, Bucket=BUCKET, Key="package.zip")[0], "AccessDenied")
        session = {"RoleArn": self.role, "RoleSessionName": "promotion-7"}
        self.assertEqual(self.refused(sts.assume_role, **session), ("AccessDenied", f"User: arn:aws:iam::{TEST}:user/promoter is not authorized to perform: sts:AssumeRole on resource: {self.role}"))
        assumed = sts.assume_role(**session, ExternalId="promotion", DurationSeconds=900)
        as_the_role = assumed["Credentials"]
        who = self.client("sts", as_the_role).get_caller_identity()
        self.assertEqual((who["Account"], who["Arn"]), (DEV, f"arn:aws:sts::{DEV}:assumed-role/promotion-source/promotion-7"))
        self.assertEqual(who["UserId"], assumed["AssumedRoleUser"]["AssumedRoleId"])
        self.check_that_it_stays_inside_its_policy(as_the_role)
        narrowed = sts.assume_role(**session, ExternalId="promotion", Policy=policy(allow("lambda:GetFunction")))["Credentials"]
        self.assertEqual(self.refused(self.client("s3", narrowed).get_object, Bucket=BUCKET, Key="package.zip")[0], "AccessDenied")

    def check_that_it_stays_inside_its_policy(self, credentials):
        objects = self.client("s3", credentials)
        self.assertEqual(objects.get_object(Bucket=BUCKET, Key="package.zip")["Body"].read(), b"bytes of dev")
        self.assertEqual(self.refused(objects.put_object, Bucket=BUCKET, Key="package.zip", Body=b"other")[0], "AccessDenied")
        code, message = self.refused(self.client("lambda", credentials).delete_function, FunctionName="any")
        self.assertEqual(code, "AccessDeniedException")
        self.assertEqual(message, f"User: arn:aws:sts::{DEV}:assumed-role/promotion-source/promotion-7 is not authorized to perform: lambda:DeleteFunction "
                                  f"on resource: arn:aws:lambda:{REGION}:{DEV}:function:any because no identity-based policy allows the lambda:DeleteFunction action")
        forged = {**credentials, "SecretAccessKey": "forged"}
        self.assertEqual(self.refused(self.client("sts", forged).get_caller_identity)[0], "SignatureDoesNotMatch")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
