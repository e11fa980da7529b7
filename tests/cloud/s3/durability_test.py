#!/usr/bin/env python3
"""durability_test.py MARTLET: what the local cloud's S3 has acknowledged survives kill -9, complete."""
import pathlib
import sys
import tempfile
import threading
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import LocalCloud  # noqa: E402

BUCKET = "durable-objects"
REGION = {"LocationConstraint": "eu-central-1"}
KILLS = 5


def body_of(number):
    """Some contents are stored in the database, others in files."""
    return (str(number) * 40).encode() * (1 + number % 3 * 4000)


def write_until_killed(cloud, first, acknowledged):
    client = cloud.client("s3")
    number = first
    try:
        while True:
            client.put_object(Bucket=BUCKET, Key=f"k{number % 7}-{number}", Body=body_of(number))
            acknowledged.append(number)
            number += 2
    except Exception:  # noqa: BLE001: however the connection ends
        return


class Durability(unittest.TestCase):
    def test_nothing_acknowledged_is_lost_and_nothing_half_written_is_served(self):
        with tempfile.TemporaryDirectory() as state:
            acknowledged = []
            for kill in range(KILLS):
                with LocalCloud(state=state) as cloud:
                    if kill == 0:
                        cloud.client("s3").create_bucket(Bucket=BUCKET, CreateBucketConfiguration=REGION)
                    start = kill * 100_000
                    writers = [threading.Thread(target=write_until_killed, args=(cloud, start + i, acknowledged)) for i in range(2)]
                    for writer in writers:
                        writer.start()
                    time.sleep(0.4)
                    cloud.process.kill()
                    for writer in writers:
                        writer.join()
            self.assertGreater(len(acknowledged), KILLS)
            with LocalCloud(state=state) as cloud:
                self.check(cloud.client("s3"), acknowledged)
            leftovers = [file.name for file in pathlib.Path(state).rglob("unfinished/*")]
            self.assertEqual(leftovers, [])

    def check(self, client, acknowledged):
        listed = {o["Key"] for page in client.get_paginator("list_objects_v2").paginate(Bucket=BUCKET) for o in page["Contents"]}
        for number in acknowledged:
            self.assertIn(f"k{number % 7}-{number}", listed)
        for key in listed:
            self.assertEqual(client.get_object(Bucket=BUCKET, Key=key)["Body"].read(), body_of(int(key.split("-")[1])))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
