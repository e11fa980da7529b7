#!/usr/bin/env python3
"""objects_test.py MARTLET: S3 with boto3: a multipart upload of 100 MB, ranges, conditional requests, versions, presigned URLs."""
import hashlib
import pathlib
import random
import sys
import tempfile
import unittest
import urllib.error
import urllib.request

import botocore.exceptions
from boto3_fixture import Boto3Fixture
from client_fixture import REGION, allow, policy

BUCKET = "objects-of-a-client"
MEGABYTE = 1024 * 1024


class Objects(Boto3Fixture):
    def setUp(self):
        self.objects = self.client("s3")
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.client(cls, "s3").create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION})

    def status_of(self, call, **members):
        with self.assertRaises(botocore.exceptions.ClientError) as refused:
            call(Bucket=BUCKET, **members)
        return refused.exception.response["ResponseMetadata"]["HTTPStatusCode"]

    def test_uploads_and_downloads_100_megabytes(self):
        large = self.folder / "large"
        large.write_bytes(random.Random(1).randbytes(100 * MEGABYTE))
        self.objects.upload_file(str(large), BUCKET, "folder/large ü+%.bin", ExtraArgs={"Metadata": {"made-by": "a client"}, "ContentType": "application/x-large"})
        head = self.objects.head_object(Bucket=BUCKET, Key="folder/large ü+%.bin")
        self.assertEqual((head["ContentLength"], head["Metadata"], head["ContentType"]), (100 * MEGABYTE, {"made-by": "a client"}, "application/x-large"))
        self.assertTrue(head["ETag"].endswith('-13"'), head["ETag"])
        self.objects.download_file(BUCKET, "folder/large ü+%.bin", str(self.folder / "again"))
        self.assertEqual(digest(self.folder / "again"), digest(large))
        self.objects.copy({"Bucket": BUCKET, "Key": "folder/large ü+%.bin"}, BUCKET, "copied")
        self.objects.download_file(BUCKET, "copied", str(self.folder / "copied"))
        self.assertEqual(digest(self.folder / "copied"), digest(large))

    def test_a_multipart_upload_can_be_aborted(self):
        upload = self.objects.create_multipart_upload(Bucket=BUCKET, Key="given-up")["UploadId"]
        self.objects.upload_part(Bucket=BUCKET, Key="given-up", UploadId=upload, PartNumber=1, Body=b"x" * 100)
        self.assertEqual(self.objects.list_parts(Bucket=BUCKET, Key="given-up", UploadId=upload)["Parts"][0]["Size"], 100)
        self.objects.abort_multipart_upload(Bucket=BUCKET, Key="given-up", UploadId=upload)
        self.assertEqual(self.status_of(self.objects.list_parts, Key="given-up", UploadId=upload), 404)

    def test_ranges(self):
        self.objects.put_object(Bucket=BUCKET, Key="ten", Body=b"0123456789")
        for wanted, bytes_of_it, where in (("bytes=2-4", b"234", "bytes 2-4/10"), ("bytes=-3", b"789", "bytes 7-9/10"), ("bytes=8-", b"89", "bytes 8-9/10")):
            part = self.objects.get_object(Bucket=BUCKET, Key="ten", Range=wanted)
            self.assertEqual((part["ResponseMetadata"]["HTTPStatusCode"], part["Body"].read(), part["ContentRange"]), (206, bytes_of_it, where))
        self.assertEqual(self.status_of(self.objects.get_object, Key="ten", Range="bytes=10-"), 416)

    def test_conditional_requests(self):
        etag = self.objects.put_object(Bucket=BUCKET, Key="conditional", Body=b"one", IfNoneMatch="*")["ETag"]
        self.assertEqual(self.status_of(self.objects.put_object, Key="conditional", Body=b"two", IfNoneMatch="*"), 412)
        self.assertEqual(self.status_of(self.objects.get_object, Key="conditional", IfNoneMatch=etag), 304)
        self.assertEqual(self.status_of(self.objects.get_object, Key="conditional", IfMatch='"other"'), 412)
        self.assertEqual(self.status_of(self.objects.put_object, Key="conditional", Body=b"two", IfMatch='"other"'), 412)
        self.objects.put_object(Bucket=BUCKET, Key="conditional", Body=b"two", IfMatch=etag)
        self.assertEqual(self.objects.get_object(Bucket=BUCKET, Key="conditional")["Body"].read(), b"two")

    def test_versions(self):
        bucket = "versions-of-a-client"
        self.objects.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": REGION})
        self.objects.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
        first, second = (self.objects.put_object(Bucket=bucket, Key="k", Body=body)["VersionId"] for body in (b"first", b"second"))
        self.assertEqual(self.objects.get_object(Bucket=bucket, Key="k", VersionId=first)["Body"].read(), b"first")
        marker = self.objects.delete_object(Bucket=bucket, Key="k")
        self.assertTrue(marker["DeleteMarker"])
        with self.assertRaises(self.objects.exceptions.NoSuchKey) as gone:
            self.objects.get_object(Bucket=bucket, Key="k")
        headers = gone.exception.response["ResponseMetadata"]["HTTPHeaders"]
        self.assertEqual((headers.get("x-amz-delete-marker"), headers.get("x-amz-version-id")), ("true", marker["VersionId"]))
        listed = self.objects.list_object_versions(Bucket=bucket)
        self.assertEqual([version["VersionId"] for version in listed["Versions"]], [second, first])
        self.assertEqual([version["VersionId"] for version in listed["DeleteMarkers"]], [marker["VersionId"]])
        self.objects.delete_object(Bucket=bucket, Key="k", VersionId=marker["VersionId"])
        self.assertEqual(self.objects.get_object(Bucket=bucket, Key="k")["Body"].read(), b"second")
        deleted = self.objects.delete_objects(Bucket=bucket, Delete={"Objects": [{"Key": "k", "VersionId": version} for version in (first, second)]})
        self.assertEqual(len(deleted["Deleted"]), 2)
        self.objects.delete_bucket(Bucket=bucket)

    def test_presigned_urls(self):
        signer = self.client("s3", self.user())
        put = signer.generate_presigned_url("put_object", Params={"Bucket": BUCKET, "Key": "linked"}, ExpiresIn=60)
        self.assertEqual(fetch(put, "PUT", b"by a link")[0], 200)
        get = signer.generate_presigned_url("get_object", Params={"Bucket": BUCKET, "Key": "linked", "ResponseContentDisposition": 'attachment; filename="a b"'}, ExpiresIn=60)
        status, body, headers = fetch(get)
        self.assertEqual((status, body, headers["content-disposition"]), (200, b"by a link", 'attachment; filename="a b"'))
        self.assertEqual(fetch(get.replace("linked", "other"))[0], 403)
        self.assertEqual(fetch(get, "PUT", b"other")[0], 403)

    def user(self):
        """A user's access key. Signatures with an account's administrator key aren't verified, but those with a user's key are."""
        iam = self.client("iam")
        iam.create_user(UserName="linker")
        iam.put_user_policy(UserName="linker", PolicyName="objects", PolicyDocument=policy(allow("s3:GetObject", "s3:PutObject")))
        return iam.create_access_key(UserName="linker")["AccessKey"]

    def test_listing(self):
        for key in ("a/1", "a/2", "b/1", "c"):
            self.objects.put_object(Bucket=BUCKET, Key="listed/" + key, Body=b"")
        pages = self.objects.get_paginator("list_objects_v2").paginate(Bucket=BUCKET, Prefix="listed/", Delimiter="/", PaginationConfig={"PageSize": 1})
        found = [item.get("Prefix") or item.get("Key") for page in pages for item in page.get("CommonPrefixes", []) + page.get("Contents", [])]
        self.assertEqual(found, ["listed/a/", "listed/b/", "listed/c"])


def digest(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def fetch(url, method="GET", body=None):
    try:
        with urllib.request.urlopen(urllib.request.Request(url, body, method=method)) as answer:
            return answer.status, answer.read(), answer.headers
    except urllib.error.HTTPError as error:
        return error.code, error.read(), error.headers


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
