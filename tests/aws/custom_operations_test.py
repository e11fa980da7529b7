"""Operations that Martlet doesn't include, declared by a program, one for each protocol, against moto."""
import subprocess
import sys

try:
    import boto3
    import moto.server  # noqa: F401
except ImportError as missing:
    print(f"skipped: python3 can't import {missing.name}")
    sys.exit(0)
from moto_server import REGION, Moto, environment

EXPECTED = """\
query: arn:aws:iam::123456789012:user/ada team=birds & <bees>;b=2;
json 1.0: 0 state machines
json 1.1: done
rest-json: arn:aws:scheduler:eu-central-1:123456789012:schedule-group/orders
rest-json, a list in the query: done
rest-xml: done
rest-xml, read: team=birds & <bees>;b=2;
"""

with Moto() as server:
    session = boto3.Session("testing", "testing", region_name=REGION)
    s3 = session.client("s3", endpoint_url=server.url)
    s3.create_bucket(Bucket="nest", CreateBucketConfiguration={"LocationConstraint": REGION})
    done = subprocess.run([sys.argv[1]], capture_output=True, text=True, timeout=120, env=environment(server.url))
    assert done.returncode == 0, done.stderr
    assert done.stdout == EXPECTED, done.stdout
    # Check with boto3 what arrived.
    assert s3.get_bucket_tagging(Bucket="nest")["TagSet"] == [{"Key": "team", "Value": "birds & <bees>"}, {"Key": "b", "Value": "2"}]
    assert session.client("iam", endpoint_url=server.url).get_user(UserName="ada")["User"]["Tags"][0]["Value"] == "birds & <bees>"
    scheduler = session.client("scheduler", endpoint_url=server.url)
    left = scheduler.list_tags_for_resource(ResourceArn="arn:aws:scheduler:eu-central-1:123456789012:schedule-group/orders")["Tags"]
    assert left == [{"Key": "c", "Value": "3"}], left
print("an operation of each protocol, declared by the program, was answered by moto as expected")
