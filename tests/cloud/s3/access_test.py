#!/usr/bin/env python3
"""access_test.py MARTLET: who may do what in the local cloud's S3, with boto3 and plain HTTP: policies, public access, presigned URLs."""
import hashlib
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import TEST, LocalCloud, allow, fetch, refused  # noqa: E402

CLOUD = LocalCloud()


def setUpModule():
    unittest.enterModuleContext(CLOUD)


class Access(unittest.TestCase):
    def setUp(self):
        self.s3 = CLOUD.client("s3")
        self.bucket = "b-" + hashlib.sha1(self.id().encode()).hexdigest()[:20]
        self.s3.create_bucket(Bucket=self.bucket, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
        self.s3.put_object(Bucket=self.bucket, Key="k", Body=b"content")
        self.arn = "arn:aws:s3:::" + self.bucket

    def allow_in_policy(self, principal, actions, resource="/*", **more):
        statement = {"Effect": "Allow", "Principal": principal, "Action": actions, "Resource": self.arn + resource, **more}
        self.s3.put_bucket_policy(Bucket=self.bucket, Policy=json.dumps({"Version": "2012-10-17", "Statement": [statement]}))

    def open_to_public(self):
        self.s3.delete_public_access_block(Bucket=self.bucket)
        self.allow_in_policy("*", "s3:GetObject")

    def test_presigned_urls_of_both_signature_versions_work(self):
        for version in ("s3", "s3v4"):
            client = CLOUD.client("s3", secret="any", signature_version=version)
            link = client.generate_presigned_url("get_object", Params={"Bucket": self.bucket, "Key": "k"})
            self.assertEqual(fetch(link), (200, b"content"))
            put = client.generate_presigned_url("put_object", Params={"Bucket": self.bucket, "Key": version})
            self.assertEqual(fetch(put, "PUT", b"put", {"content-type": ""})[0], 200)
        past = CLOUD.client("s3", signature_version="s3").generate_presigned_url("get_object", Params={"Bucket": self.bucket, "Key": "k"}, ExpiresIn=-10)
        self.assertEqual(fetch(past)[0], 403)

    def test_presigned_urls_of_users_are_checked(self):
        key = CLOUD.user("linker-" + self.bucket[-6:], allow("s3:GetObject", resource=self.arn + "/*"))
        for version in ("s3", "s3v4"):
            client = CLOUD.user_client("s3", key, signature_version=version)
            link = client.generate_presigned_url("get_object", Params={"Bucket": self.bucket, "Key": "k", "ResponseContentType": "text/x"})
            self.assertEqual(fetch(link), (200, b"content"))
            status, text = fetch(link.replace("text%2Fx", "text%2Fy"))
            self.assertEqual((status, b"<Code>SignatureDoesNotMatch</Code>" in text), (403, True))
            put = client.generate_presigned_url("put_object", Params={"Bucket": self.bucket, "Key": "k"})
            self.assertEqual(fetch(put, "PUT", b"put", {"content-type": ""})[0], 403)

    def test_only_callers_that_may_list_learn_that_a_key_is_missing(self):
        reader = CLOUD.user_client("s3", CLOUD.user("reader-" + self.bucket[-6:], allow("s3:GetObject", resource=self.arn + "/*")))
        self.assertEqual(reader.get_object(Bucket=self.bucket, Key="k")["Body"].read(), b"content")
        code, status, message = refused(reader.get_object, Bucket=self.bucket, Key="none")
        self.assertEqual((code, status), ("AccessDenied", 403))
        self.assertIn("s3:ListBucket", message)
        self.assertEqual(refused(reader.put_object, Bucket=self.bucket, Key="k", Body=b"")[0], "AccessDenied")

    def test_access_from_another_account_needs_permissions_in_both(self):
        other = CLOUD.client("s3", TEST)
        self.assertEqual(refused(other.get_object, Bucket=self.bucket, Key="k")[0], "AccessDenied")
        self.allow_in_policy({"AWS": f"arn:aws:iam::{TEST}:root"}, "s3:GetObject")
        self.assertEqual(other.get_object(Bucket=self.bucket, Key="k")["Body"].read(), b"content")
        self.assertEqual(refused(other.delete_object, Bucket=self.bucket, Key="k")[0], "AccessDenied")
        self.assertEqual(refused(other.create_bucket, Bucket=self.bucket, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})[0],
                         "BucketAlreadyExists")

    def test_public_access_needs_a_policy_and_no_public_access_block(self):
        url = f"{CLOUD.endpoint}/{self.bucket}/k"
        self.assertEqual(fetch(url)[0], 403)
        policy = {"Version": "2012-10-17",
                  "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": self.arn + "/*"}]}
        code, status, message = refused(self.s3.put_bucket_policy, Bucket=self.bucket, Policy=json.dumps(policy))
        self.assertEqual((code, status), ("AccessDenied", 403))
        self.assertIn("BlockPublicPolicy", message)
        self.open_to_public()
        self.assertEqual(fetch(url), (200, b"content"))
        self.assertEqual(fetch(f"{CLOUD.endpoint}/{self.bucket}")[0], 403)
        self.s3.put_public_access_block(Bucket=self.bucket, PublicAccessBlockConfiguration={"RestrictPublicBuckets": True})
        self.assertEqual(fetch(url)[0], 403)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
