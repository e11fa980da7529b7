#!/usr/bin/env python3
"""chunked_uploads_test.py MARTLET: uploads to the local cloud's S3 with the content encoding aws-chunked: signatures of chunks, and a checksum in the trailer."""
import hashlib
import hmac
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import DEV, LocalCloud, allow, fetch  # noqa: E402

CLOUD = LocalCloud()


def setUpModule():
    unittest.enterModuleContext(CLOUD)


class ChunkedUploads(unittest.TestCase):
    def setUp(self):
        self.s3 = CLOUD.client("s3")
        self.bucket = "b-" + hashlib.sha1(self.id().encode()).hexdigest()[:20]
        self.s3.create_bucket(Bucket=self.bucket, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})

    def test_signed_chunks_are_verified(self):
        key = CLOUD.user("chunker-" + self.bucket[-6:], allow("s3:*", resource=f"arn:aws:s3:::{self.bucket}/*"))
        client = CLOUD.user_client("s3", key)
        for tamper, expected in ((False, 200), (True, 403)):
            status, text = put_in_chunks(key, self.bucket, [b"a" * 9000, b"b" * 100], tamper)
            self.assertEqual(status, expected, text)
        self.assertEqual(client.get_object(Bucket=self.bucket, Key="chunks")["Body"].read(), b"a" * 9000 + b"b" * 100)

    def test_the_checksum_in_the_trailer_of_an_unsigned_body_is_verified(self):
        for checksum, expected in (("rarALg==", 200), ("AAAAAA==", 400)):
            body = f"4\r\nWiki\r\n5\r\npedia\r\n0\r\nx-amz-checksum-crc32:{checksum}\r\n\r\n".encode()
            headers = {"x-amz-trailer": "x-amz-checksum-crc32", "content-encoding": "aws-chunked"}
            status, text = send_signed(DEV, "any", self.bucket, "trailer", body, "STREAMING-UNSIGNED-PAYLOAD-TRAILER", 9, headers)
            self.assertEqual(status, expected, text)
        got = self.s3.get_object(Bucket=self.bucket, Key="trailer", ChecksumMode="ENABLED")
        self.assertEqual((got["Body"].read(), "ContentEncoding" in got), (b"Wikipedia", False))


def signed_head(key_id, secret, host, path, body_hash, headers):
    """The head of a PUT request, and its signature, computed by botocore's signer."""
    from botocore.auth import SigV4Auth
    from botocore.awsrequest import AWSRequest
    from botocore.credentials import Credentials

    class Signer(SigV4Auth):
        def payload(self, request):
            return body_hash

        def _normalize_url_path(self, path):
            return path

    request = AWSRequest("PUT", f"http://{host}{path}", headers={**headers, "x-amz-content-sha256": body_hash})
    signer = Signer(Credentials(key_id, secret), "s3", "eu-central-1")
    signer.add_auth(request)
    return dict(request.headers.items()), request.headers["X-Amz-Date"]


def send_signed(key_id, secret, bucket, key, body, body_hash, length, more):
    host = CLOUD.endpoint.removeprefix("http://")
    path = f"/{bucket}/{key}"
    headers, _ = signed_head(key_id, secret, host, path, body_hash, {"x-amz-decoded-content-length": str(length), **more})
    return fetch(CLOUD.endpoint + path, "PUT", body, headers)


def put_in_chunks(key, bucket, chunks, tamper):
    host = CLOUD.endpoint.removeprefix("http://")
    path = f"/{bucket}/chunks"
    total = sum(map(len, chunks))
    headers, time = signed_head(key["AccessKeyId"], key["SecretAccessKey"], host, path, "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
                                {"x-amz-decoded-content-length": str(total), "content-encoding": "aws-chunked"})
    authorization = next(v for k, v in headers.items() if k.lower() == "authorization")
    previous = authorization.rsplit("Signature=", 1)[1]
    scope = f"{time[:8]}/eu-central-1/s3/aws4_request"
    signing = ("AWS4" + key["SecretAccessKey"]).encode()
    for part in scope.split("/"):
        signing = hmac.new(signing, part.encode(), hashlib.sha256).digest()
    body = b""
    for chunk in [*chunks, b""]:
        text = "\n".join(["AWS4-HMAC-SHA256-PAYLOAD", time, scope, previous, hashlib.sha256(b"").hexdigest(), hashlib.sha256(chunk).hexdigest()])
        previous = hmac.new(signing, text.encode(), hashlib.sha256).hexdigest()
        sent = chunk.replace(b"b", b"c") if tamper else chunk
        body += f"{len(chunk):x};chunk-signature={previous}\r\n".encode() + sent + b"\r\n"
    return fetch(CLOUD.endpoint + path, "PUT", body, headers)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
