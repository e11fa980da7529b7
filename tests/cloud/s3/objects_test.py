#!/usr/bin/env python3
"""objects_test.py MARTLET: S3 objects in the local cloud, with boto3: versions, ranges, conditions, listings, copies, checksums."""
import hashlib
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import LocalCloud, refused  # noqa: E402

CLOUD = LocalCloud()


def setUpModule():
    unittest.enterModuleContext(CLOUD)


class Objects(unittest.TestCase):
    def setUp(self):
        self.s3 = CLOUD.client("s3")
        self.bucket = "b-" + hashlib.sha1(self.id().encode()).hexdigest()[:20]
        self.s3.create_bucket(Bucket=self.bucket, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})

    def put(self, key, body=b"x", **more):
        return self.s3.put_object(Bucket=self.bucket, Key=key, Body=body, **more)

    def get(self, key, **more):
        return self.s3.get_object(Bucket=self.bucket, Key=key, **more)

    def versioned(self):
        self.s3.put_bucket_versioning(Bucket=self.bucket, VersioningConfiguration={"Status": "Enabled"})

    def test_an_object_is_returned_as_it_was_put(self):
        for size in (0, 1, 16 * 1024, 16 * 1024 + 1, 3_000_000):
            body = bytes(i * 7 % 251 for i in range(1000)) * (size // 1000 + 1)
            body = body[:size]
            self.put("a/ä b+c", body, ContentType="text/plain", Metadata={"one": "1"}, CacheControl="no-cache")
            got = self.get("a/ä b+c")
            self.assertEqual(got["Body"].read(), body)
            self.assertEqual(got["ETag"], '"' + hashlib.md5(body).hexdigest() + '"')
            self.assertEqual((got["ContentType"], got["Metadata"], got["CacheControl"]), ("text/plain", {"one": "1"}, "no-cache"))

    def test_checksums_are_verified_and_returned(self):
        for algorithm in ("CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"):
            try:
                put = self.put("sum", b"hello", ChecksumAlgorithm=algorithm)
            except Exception as error:  # botocore without awscrt has no CRC32C
                self.assertIn("crt", str(error).lower())
                continue
            got = self.get("sum", ChecksumMode="ENABLED")
            self.assertEqual(got["Checksum" + algorithm], put["Checksum" + algorithm])
            self.assertEqual(got["Body"].read(), b"hello")
        self.assertEqual(refused(self.put, key="sum", body=b"hello", ChecksumSHA256="A" * 43 + "=")[:2], ("BadDigest", 400))
        self.assertEqual(refused(self.put, key="sum", body=b"hello", ContentMD5="AAAAAAAAAAAAAAAAAAAAAA==")[:2], ("BadDigest", 400))

    def test_conditions(self):
        tag = self.put("c")["ETag"]
        self.assertEqual(refused(self.put, key="c", IfNoneMatch="*")[:2], ("PreconditionFailed", 412))
        self.assertEqual(refused(self.put, key="c", IfMatch='"0"')[:2], ("PreconditionFailed", 412))
        self.assertEqual(refused(self.put, key="none", IfMatch='"0"')[:2], ("NoSuchKey", 404))
        self.put("c", b"y", IfMatch=tag)
        self.assertEqual(refused(self.get, key="c", IfMatch=tag)[:2], ("PreconditionFailed", 412))
        new = self.get("c")
        self.assertEqual(refused(self.get, key="c", IfNoneMatch=new["ETag"])[:2], ("304", 304))
        self.assertEqual(refused(self.get, key="c", IfModifiedSince=new["LastModified"])[:2], ("304", 304))

    def test_versions(self):
        self.put("v", b"before")
        self.versioned()
        first = self.put("v", b"one")["VersionId"]
        second = self.put("v", b"two")["VersionId"]
        self.assertEqual([self.get("v", VersionId=v)["Body"].read() for v in ("null", first, second)], [b"before", b"one", b"two"])
        marker = self.s3.delete_object(Bucket=self.bucket, Key="v")["VersionId"]
        self.assertEqual(refused(self.get, key="v")[0], "NoSuchKey")
        listed = self.s3.list_object_versions(Bucket=self.bucket)
        self.assertEqual([v["VersionId"] for v in listed["Versions"]], [second, first, "null"])
        self.assertEqual([(m["VersionId"], m["IsLatest"]) for m in listed["DeleteMarkers"]], [(marker, True)])
        self.s3.delete_object(Bucket=self.bucket, Key="v", VersionId=marker)
        self.s3.delete_object(Bucket=self.bucket, Key="v", VersionId=second)
        self.assertEqual(self.get("v")["Body"].read(), b"one")
        self.s3.put_bucket_versioning(Bucket=self.bucket, VersioningConfiguration={"Status": "Suspended"})
        self.put("v", b"suspended")
        self.assertEqual(self.get("v")["VersionId"], "null")
        self.assertEqual(len(self.s3.list_object_versions(Bucket=self.bucket)["Versions"]), 2)

    def test_an_overwritten_object_has_only_the_new_content(self):
        bodies = [b"small", b"L" * 50_000, b"M" * 60_000, b"", b"small again"]
        for number, body in enumerate(bodies):
            self.put("k", body, Metadata={"number": str(number)}, ContentType=f"text/{number}")
            got = self.get("k")
            self.assertEqual((got["Body"].read(), got["Metadata"], got["ContentType"]), (body, {"number": str(number)}, f"text/{number}"))
            self.assertEqual([o["Size"] for o in self.s3.list_objects_v2(Bucket=self.bucket)["Contents"]], [len(body)])

    def test_the_null_version_is_the_latest_if_it_was_put_last(self):
        self.put("k", b"before versions")
        self.versioned()
        named = self.put("k", b"named")["VersionId"]
        self.s3.put_bucket_versioning(Bucket=self.bucket, VersioningConfiguration={"Status": "Suspended"})
        for body in (b"after", b"after again"):
            self.put("k", body)
            versions = self.s3.list_object_versions(Bucket=self.bucket)["Versions"]
            self.assertEqual([(v["VersionId"], v["IsLatest"]) for v in versions], [("null", True), (named, False)])
            self.assertEqual(self.get("k")["Body"].read(), body)
        self.assertEqual(self.s3.delete_object(Bucket=self.bucket, Key="k")["VersionId"], "null")
        self.assertEqual(refused(self.get, key="k")[:2], ("NoSuchKey", 404))
        self.put("k", b"back")
        self.assertEqual(self.get("k")["Body"].read(), b"back")

    def test_versions_are_paged(self):
        self.versioned()
        for i in range(7):
            self.put(f"k{i % 2}", str(i).encode())
        pages = self.s3.get_paginator("list_object_versions").paginate(Bucket=self.bucket, PaginationConfig={"PageSize": 3})
        found = [(v["Key"], v["VersionId"]) for page in pages for v in page["Versions"]]
        self.assertEqual(len(set(found)), 7)
        self.assertEqual([key for key, _ in found], ["k0"] * 4 + ["k1"] * 3)

    def test_listings(self):
        keys = ["a", "a/1", "a/2", "a0", "b/c/1", "b/c/2", "z&<>", "ü/x y"]
        for key in keys:
            self.put(key)
        for operation in ("list_objects", "list_objects_v2"):
            for size in (1, 2, 3, 1000):
                pages = list(self.s3.get_paginator(operation).paginate(Bucket=self.bucket, PaginationConfig={"PageSize": size}))
                self.assertEqual([o["Key"] for page in pages for o in page.get("Contents", [])], keys)
                pages = list(self.s3.get_paginator(operation).paginate(Bucket=self.bucket, Delimiter="/", PaginationConfig={"PageSize": size}))
                self.assertEqual([o["Key"] for page in pages for o in page.get("Contents", [])], ["a", "a0", "z&<>"])
                self.assertEqual([p["Prefix"] for page in pages for p in page.get("CommonPrefixes", [])], ["a/", "b/", "ü/"])
        listed = self.s3.list_objects_v2(Bucket=self.bucket, Prefix="b/", Delimiter="/", FetchOwner=True)
        self.assertEqual(listed["CommonPrefixes"], [{"Prefix": "b/c/"}])
        self.assertEqual([o["Key"] for o in self.s3.list_objects_v2(Bucket=self.bucket, StartAfter="a0")["Contents"]], keys[4:])
        self.assertEqual(self.s3.list_objects_v2(Bucket=self.bucket, MaxKeys=0)["KeyCount"], 0)

    def test_copies(self):
        self.put("from", b"copied" * 5000, ContentType="text/a", Metadata={"m": "1"})
        source = {"Bucket": self.bucket, "Key": "from"}
        self.s3.copy_object(Bucket=self.bucket, Key="to ü", CopySource=source)
        got = self.get("to ü")
        self.assertEqual((got["Body"].read(), got["ContentType"], got["Metadata"]), (b"copied" * 5000, "text/a", {"m": "1"}))
        self.s3.copy_object(Bucket=self.bucket, Key="to ü", CopySource=source, MetadataDirective="REPLACE", Metadata={"n": "2"})
        self.assertEqual(self.get("to ü")["Metadata"], {"n": "2"})
        same = refused(self.s3.copy_object, Bucket=self.bucket, Key="from", CopySource=source)
        self.assertEqual(same[:2], ("InvalidRequest", 400))
        self.s3.delete_object(Bucket=self.bucket, Key="from")
        self.assertEqual(self.get("to ü")["Body"].read(), b"copied" * 5000)

    def test_many_objects_are_deleted_with_one_request(self):
        for i in range(5):
            self.put(f"d{i}")
        answer = self.s3.delete_objects(Bucket=self.bucket, Delete={"Objects": [{"Key": f"d{i}"} for i in range(4)]})
        self.assertEqual(len(answer["Deleted"]), 4)
        self.assertEqual(refused(self.s3.delete_bucket, Bucket=self.bucket)[:2], ("BucketNotEmpty", 409))
        self.s3.delete_objects(Bucket=self.bucket, Delete={"Objects": [{"Key": "d4"}], "Quiet": True})
        self.s3.delete_bucket(Bucket=self.bucket)
        self.assertEqual(refused(self.s3.head_bucket, Bucket=self.bucket)[:2], ("404", 404))

    def test_multipart_uploads(self):
        part = b"p" * (5 * 1024 * 1024)
        upload = self.s3.create_multipart_upload(Bucket=self.bucket, Key="m", Metadata={"a": "b"})["UploadId"]
        named = {"Bucket": self.bucket, "Key": "m", "UploadId": upload}
        tags = [self.s3.upload_part(**named, PartNumber=n, Body=body) for n, body in ((1, part), (3, b"end"))]
        self.assertEqual([p["PartNumber"] for p in self.s3.list_parts(**named)["Parts"]], [1, 3])
        self.assertEqual([u["UploadId"] for u in self.s3.list_multipart_uploads(Bucket=self.bucket)["Uploads"]], [upload])
        self.assertEqual(refused(self.get, key="m")[0], "NoSuchKey")
        parts = [{"PartNumber": n, "ETag": t["ETag"], **{k: v for k, v in t.items() if k.startswith("ChecksumC")}} for n, t in zip((1, 3), tags)]
        wrong = [parts[0], {**parts[1], "ETag": '"0"'}]
        self.assertEqual(refused(self.s3.complete_multipart_upload, **named, MultipartUpload={"Parts": wrong})[:2], ("InvalidPart", 400))
        self.assertEqual(refused(self.s3.complete_multipart_upload, **named, MultipartUpload={"Parts": parts[::-1]})[0], "InvalidPartOrder")
        done = self.s3.complete_multipart_upload(**named, MultipartUpload={"Parts": parts})
        raw = b"".join(hashlib.md5(body).digest() for body in (part, b"end"))
        self.assertEqual(done["ETag"], '"' + hashlib.md5(raw).hexdigest() + '-2"')
        self.assertEqual(self.get("m")["Body"].read(), part + b"end")
        self.assertEqual(self.get("m", Range=f"bytes={len(part) - 2}-{len(part) + 1}")["Body"].read(), b"ppen")
        second = self.get("m", PartNumber=3)
        self.assertEqual((second["Body"].read(), second["PartsCount"]), (b"end", 2))
        self.assertEqual(refused(self.s3.list_parts, **named)[:2], ("NoSuchUpload", 404))

    def test_too_small_parts_and_aborted_uploads(self):
        upload = self.s3.create_multipart_upload(Bucket=self.bucket, Key="s")["UploadId"]
        named = {"Bucket": self.bucket, "Key": "s", "UploadId": upload}
        parts = []
        for number in (1, 2):
            answer = self.s3.upload_part(**named, PartNumber=number, Body=b"small")
            parts.append({"PartNumber": number, "ETag": answer["ETag"], **{k: v for k, v in answer.items() if k.startswith("ChecksumC")}})
        self.assertEqual(refused(self.s3.complete_multipart_upload, **named, MultipartUpload={"Parts": parts})[:2], ("EntityTooSmall", 400))
        self.s3.abort_multipart_upload(**named)
        self.assertEqual(refused(self.s3.upload_part, **named, PartNumber=1, Body=b"")[:2], ("NoSuchUpload", 404))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
