#!/usr/bin/env python3
"""concurrent_requests_test.py MARTLET: other requests while the local cloud's S3 copies or sends a large object: they are answered, and don't change what is copied or sent."""
import hashlib
import pathlib
import sys
import threading
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import LocalCloud  # noqa: E402

BUCKET = "copied-objects"
REGION = {"LocationConstraint": "eu-central-1"}
SIZE = 64 * 1024 * 1024
OLD = b"old bytes".ljust(1024, b".") * (SIZE // 1024)


class ConcurrentRequests(unittest.TestCase):
    def setUp(self):
        self.cloud = self.enterContext(LocalCloud())
        self.s3 = self.cloud.client("s3")
        self.s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration=REGION)
        upload = self.s3.create_multipart_upload(Bucket=BUCKET, Key="large")["UploadId"]
        halves = {1: OLD[: SIZE // 2], 2: OLD[SIZE // 2:]}
        parts = [{"PartNumber": number, "ETag": self.s3.upload_part(Bucket=BUCKET, Key="large", UploadId=upload, PartNumber=number, Body=half)["ETag"]}
                 for number, half in halves.items()]
        self.s3.complete_multipart_upload(Bucket=BUCKET, Key="large", UploadId=upload, MultipartUpload={"Parts": parts})

    def while_it_runs(self, work, meanwhile):
        """Calls `meanwhile` repeatedly until `work` is done. Returns the number of calls, and the result of `work`."""
        given, count = [], 0
        thread = threading.Thread(target=lambda: given.append(work(self.cloud.client("s3"))))
        thread.start()
        while thread.is_alive():
            meanwhile()
            count += 1
        return count, given[0]

    def head(self):
        self.s3.head_bucket(Bucket=BUCKET)

    def test_other_requests_are_answered_while_an_object_is_copied(self):
        source = {"Bucket": BUCKET, "Key": "large"}
        count, copied = self.while_it_runs(lambda s3: s3.copy_object(Bucket=BUCKET, Key="copy", CopySource=source), self.head)
        self.assertEqual(copied["CopyObjectResult"]["ETag"], f'"{hashlib.md5(OLD).hexdigest()}"')
        self.assertGreater(count, 10)

    def test_other_requests_are_answered_while_a_part_is_copied(self):
        source = {"Bucket": BUCKET, "Key": "large"}
        upload = self.s3.create_multipart_upload(Bucket=BUCKET, Key="copy")["UploadId"]
        count, copied = self.while_it_runs(
            lambda s3: s3.upload_part_copy(Bucket=BUCKET, Key="copy", UploadId=upload, PartNumber=1, CopySource=source), self.head)
        self.assertEqual(copied["CopyPartResult"]["ETag"], f'"{hashlib.md5(OLD).hexdigest()}"')
        self.assertGreater(count, 10)

    def test_a_copy_has_the_content_at_its_beginning(self):
        source = {"Bucket": BUCKET, "Key": "large"}
        _, copied = self.while_it_runs(lambda s3: s3.copy_object(Bucket=BUCKET, Key="copy", CopySource=source), self.overwrite_once())
        self.assertEqual(copied["CopyObjectResult"]["ETag"], f'"{hashlib.md5(OLD).hexdigest()}"')
        self.assertEqual(hashlib.sha256(self.s3.get_object(Bucket=BUCKET, Key="copy")["Body"].read()).digest(), hashlib.sha256(OLD).digest())
        self.assertEqual(self.s3.get_object(Bucket=BUCKET, Key="large")["Body"].read(), b"new")

    def overwrite_once(self):
        """Returns a function for `meanwhile` that overwrites the object once, after some of it has been read."""
        before = self.bytes_read()
        done = []

        def meanwhile():
            if not done and self.bytes_read() - before > 4 * 1024 * 1024:
                done.append(self.s3.put_object(Bucket=BUCKET, Key="large", Body=b"new"))
        return meanwhile

    def bytes_read(self):
        """The number of bytes that the cloud has read so far, from whatever source."""
        return int(pathlib.Path(f"/proc/{self.cloud.process.pid}/io").read_text().split("rchar:")[1].split()[0])

    def test_a_download_continues_when_the_object_is_overwritten_or_deleted(self):
        body = self.s3.get_object(Bucket=BUCKET, Key="large")["Body"]
        first = body.read(1024)
        self.s3.put_object(Bucket=BUCKET, Key="large", Body=b"new")
        self.s3.delete_object(Bucket=BUCKET, Key="large")
        self.assertEqual(hashlib.sha256(first + body.read()).digest(), hashlib.sha256(OLD).digest())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
