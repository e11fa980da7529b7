#!/usr/bin/env python3
"""virtual_hosted_requests_test.py MARTLET: requests to the local cloud's S3 whose host name contains the bucket (virtual-hosted style)."""
import hashlib
import json
import pathlib
import sys
import unittest
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import LocalCloud  # noqa: E402

CLOUD = LocalCloud()


def setUpModule():
    unittest.enterModuleContext(CLOUD)


class VirtualHostedRequests(unittest.TestCase):
    def setUp(self):
        self.s3 = CLOUD.client("s3")
        self.bucket = "b-" + hashlib.sha1(self.id().encode()).hexdigest()[:20]
        self.s3.create_bucket(Bucket=self.bucket, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
        self.s3.put_object(Bucket=self.bucket, Key="k", Body=b"content")

    def open_to_public(self):
        self.s3.delete_public_access_block(Bucket=self.bucket)
        statement = {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": f"arn:aws:s3:::{self.bucket}/*"}
        self.s3.put_bucket_policy(Bucket=self.bucket, Policy=json.dumps({"Version": "2012-10-17", "Statement": [statement]}))

    def test_the_bucket_may_be_in_the_host_name(self):
        self.open_to_public()
        host = self.bucket + ".s3.eu-central-1.localhost"
        with urllib.request.urlopen(urllib.request.Request(CLOUD.endpoint + "/k", headers={"host": host})) as answer:
            self.assertEqual((answer.status, answer.read()), (200, b"content"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
