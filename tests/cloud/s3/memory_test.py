#!/usr/bin/env python3
"""memory_test.py MARTLET: large uploads to the local cloud's S3 need little memory."""
import hashlib
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import LocalCloud  # noqa: E402

BUCKET = "large-objects"
REGION = {"LocationConstraint": "eu-central-1"}


class Memory(unittest.TestCase):
    def test_a_multipart_upload_of_100_megabytes_needs_little_memory(self):
        part = hashlib.sha256(b"part").digest() * (8 * 1024 * 1024 // 32)
        with tempfile.NamedTemporaryFile() as file, LocalCloud() as cloud:
            for _ in range(12):
                file.write(part)
            file.write(b"x" * (4 * 1024 * 1024))
            file.flush()
            client = cloud.client("s3")
            client.create_bucket(Bucket=BUCKET, CreateBucketConfiguration=REGION)
            before = resident_mb(cloud.process.pid)
            client.upload_file(file.name, BUCKET, "large")
            peak = resident_mb(cloud.process.pid)
            self.assertEqual(client.head_object(Bucket=BUCKET, Key="large")["ContentLength"], 100 * 1024 * 1024)
            print(f"resident: {before} MB before, at most {peak} MB while 100 MB were uploaded")
            self.assertLess(peak - before, 16)
            whole = hashlib.sha256()
            for piece in client.get_object(Bucket=BUCKET, Key="large")["Body"].iter_chunks(1 << 20):
                whole.update(piece)
            self.assertEqual(whole.digest(), hashlib.sha256(part * 12 + b"x" * (4 * 1024 * 1024)).digest())

    def test_a_copy_of_large_parts_needs_little_memory(self):
        with LocalCloud() as cloud:
            client = cloud.client("s3")
            client.create_bucket(Bucket=BUCKET, CreateBucketConfiguration=REGION)
            upload = client.create_multipart_upload(Bucket=BUCKET, Key="large")["UploadId"]
            part = client.upload_part(Bucket=BUCKET, Key="large", UploadId=upload, PartNumber=1, Body=b"x" * (64 * 1024 * 1024))
            client.complete_multipart_upload(Bucket=BUCKET, Key="large", UploadId=upload, MultipartUpload={"Parts": [{"PartNumber": 1, "ETag": part["ETag"]}]})
            before = resident_mb(cloud.process.pid)
            copied = client.copy_object(Bucket=BUCKET, Key="copy", CopySource={"Bucket": BUCKET, "Key": "large"})["CopyObjectResult"]
            self.assertLess(resident_mb(cloud.process.pid) - before, 16)
            self.assertEqual(copied["ETag"], '"' + hashlib.md5(b"x" * (64 * 1024 * 1024)).hexdigest() + '"')


def resident_mb(pid):
    """The peak resident memory of the process so far, in MB."""
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) // 1024


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
