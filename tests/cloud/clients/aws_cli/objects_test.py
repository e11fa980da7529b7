#!/usr/bin/env python3
"""objects_test.py MARTLET: S3 with the AWS CLI: a multipart upload of 100 MB, folders, ranges, conditional requests, versions, presigned URLs."""
import hashlib
import os
import random
import sys
import unittest
import urllib.request

from aws_cli_fixture import AwsCliFixture

BUCKET = "objects-of-a-client"
MEGABYTES = 100


class Objects(AwsCliFixture):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.aws(cls(), "s3", "mb", f"s3://{BUCKET}")

    def test_uploads_and_downloads_100_megabytes(self):
        self.file("large", random.Random(2).randbytes(MEGABYTES * 1024 * 1024))
        self.aws("s3", "cp", "large", f"s3://{BUCKET}/large", "--no-progress")
        self.assertEqual(self.aws("s3api", "head-object", "--bucket", BUCKET, "--key", "large")["ContentLength"], MEGABYTES * 1024 * 1024)
        self.aws("s3", "cp", f"s3://{BUCKET}/large", "again", "--no-progress")
        self.assertEqual(digest(self.folder / "again"), digest(self.folder / "large"))

    def test_folders(self):
        (self.folder / "site" / "pages").mkdir(parents=True)
        for name in ("index.html", "pages/a.html", "pages/b.html"):
            os.utime(self.folder / self.file("site/" + name, name), (1_700_000_000, 1_700_000_000))  # S3's times are in whole seconds, so a file of the current second looks newer
        self.aws("s3", "sync", "site", f"s3://{BUCKET}/site")
        self.assertEqual(self.aws("s3", "sync", "site", f"s3://{BUCKET}/site"), "", "nothing changed, but something was uploaded")
        listed = self.aws("s3", "ls", f"s3://{BUCKET}/site/", "--recursive")
        self.assertEqual([line.split()[-1] for line in listed.splitlines()], ["site/index.html", "site/pages/a.html", "site/pages/b.html"])
        self.aws("s3", "mv", f"s3://{BUCKET}/site/index.html", f"s3://{BUCKET}/site/start.html")
        self.aws("s3", "rm", f"s3://{BUCKET}/site/pages", "--recursive")
        self.assertEqual(self.aws("s3", "ls", f"s3://{BUCKET}/site/").split()[-1], "start.html")

    def test_ranges_and_conditions(self):
        put = self.aws("s3api", "put-object", "--bucket", BUCKET, "--key", "ten", "--body", self.file("ten", "0123456789"))
        part = self.aws("s3api", "get-object", "--bucket", BUCKET, "--key", "ten", "--range", "bytes=2-4", "part")
        self.assertEqual((part["ContentRange"], (self.folder / "part").read_bytes()), ("bytes 2-4/10", b"234"))
        self.assertIn("(304)", self.refused("s3api", "get-object", "--bucket", BUCKET, "--key", "ten", "--if-none-match", put["ETag"], "part"))
        self.assertIn("(PreconditionFailed)", self.refused("s3api", "put-object", "--bucket", BUCKET, "--key", "ten", "--body", "ten", "--if-none-match", "*"))

    def test_versions(self):
        bucket = "versions-of-a-client"
        self.aws("s3", "mb", f"s3://{bucket}")
        self.aws("s3api", "put-bucket-versioning", "--bucket", bucket, "--versioning-configuration", "Status=Enabled")
        first = self.aws("s3api", "put-object", "--bucket", bucket, "--key", "k", "--body", self.file("first", "first"))["VersionId"]
        self.aws("s3api", "put-object", "--bucket", bucket, "--key", "k", "--body", self.file("second", "second"))
        self.aws("s3", "rm", f"s3://{bucket}/k")
        self.assertIn("(404)", self.refused("s3", "cp", f"s3://{bucket}/k", "got"))
        self.aws("s3api", "get-object", "--bucket", bucket, "--key", "k", "--version-id", first, "got")
        self.assertEqual((self.folder / "got").read_bytes(), b"first")
        versions = self.aws("s3api", "list-object-versions", "--bucket", bucket)
        self.assertEqual((len(versions["Versions"]), len(versions["DeleteMarkers"])), (2, 1))
        self.assertIn("(BucketNotEmpty)", self.refused("s3", "rb", f"s3://{bucket}"))

    def test_a_presigned_url(self):
        self.aws("s3", "cp", self.file("linked", "by a link"), f"s3://{BUCKET}/linked")
        link = self.aws("s3", "presign", f"s3://{BUCKET}/linked", "--expires-in", "60").strip()
        with urllib.request.urlopen(link) as answer:
            self.assertEqual(answer.read(), b"by a link")


def digest(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
