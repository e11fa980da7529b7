"""S3 objects as streams, against moto: complete in both directions, with memory for only a few parts, whatever their size."""
import subprocess
import sys

try:
    import boto3
    import moto.server  # noqa: F401
except ImportError as missing:
    print(f"skipped: python3 can't import {missing.name}")
    sys.exit(0)
from moto_server import REGION, Moto, environment

MB = 1024 * 1024

with Moto() as server:
    s3 = boto3.client("s3", aws_access_key_id="testing", aws_secret_access_key="testing", region_name=REGION, endpoint_url=server.url)
    s3.create_bucket(Bucket="nest", CreateBucketConfiguration={"LocationConstraint": REGION})
    memory = {}
    for size in (0, 5, 256 * 1024, 8 * MB, 8 * MB + 1, 100 * MB):
        done = subprocess.run([sys.argv[1], "nest", "a/b c.txt", str(size)], capture_output=True, text=True, timeout=200, env=environment(server.url))
        assert done.returncode == 0, f"{size}: {done.stderr}"
        memory[size] = int(done.stdout)
        head = s3.head_object(Bucket="nest", Key="a/b c.txt")
        assert head["ContentLength"] == size, head
    assert s3.list_multipart_uploads(Bucket="nest").get("Uploads", []) == []
    assert memory[100 * MB] < 72 * 1024, memory  # nine parts: those being read, written, sent and received, and what malloc retains
print(f"100 MB took {memory[100 * MB]} KB, 8 MB {memory[8 * MB]} KB")
