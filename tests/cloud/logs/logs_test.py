#!/usr/bin/env python3
"""logs_test.py MARTLET: CloudWatch Logs in the local cloud, called with boto3 and, if it is installed, `aws logs tail`."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import DEV, REGION, LocalCloud, allow, refused  # noqa: E402


class Logs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cloud = cls.enterClassContext(LocalCloud())

    def setUp(self):
        self.logs = self.cloud.client("logs")
        self.now = int(time.time() * 1000)

    def group(self, name, *streams):
        self.logs.create_log_group(logGroupName=name)
        for stream in streams:
            self.logs.create_log_stream(logGroupName=name, logStreamName=stream)

    def put(self, group, stream, *messages, at=None):
        events = [{"timestamp": (at or self.now) + i, "message": message} for i, message in enumerate(messages)]
        return self.logs.put_log_events(logGroupName=group, logStreamName=stream, logEvents=events)

    def test_a_group_is_described_as_it_was_created(self):
        self.logs.create_log_group(logGroupName="/described", tags={"team": "orders"})
        self.logs.put_retention_policy(logGroupName="/described", retentionInDays=30)
        group, = self.logs.describe_log_groups(logGroupNamePrefix="/described")["logGroups"]
        arn = f"arn:aws:logs:{REGION}:{DEV}:log-group:/described"
        self.assertEqual((group["arn"], group["logGroupArn"], group["retentionInDays"], group["logGroupClass"]), (arn + ":*", arn, 30, "STANDARD"))
        self.assertEqual(self.logs.list_tags_for_resource(resourceArn=arn)["tags"], {"team": "orders"})
        self.logs.delete_retention_policy(logGroupName="/described")
        self.assertNotIn("retentionInDays", self.logs.describe_log_groups(logGroupNamePrefix="/described")["logGroups"][0])
        self.logs.delete_log_group(logGroupName="/described")
        self.assertEqual(self.logs.describe_log_groups(logGroupNamePrefix="/described")["logGroups"], [])

    def test_errors_have_the_same_messages_as_in_aws(self):
        self.group("/errors", "s")
        self.assertEqual(refused(self.logs.create_log_group, logGroupName="/errors"),
                         ("ResourceAlreadyExistsException", 400, "The specified log group already exists"))
        self.assertEqual(refused(self.logs.create_log_stream, logGroupName="/errors", logStreamName="s")[2], "The specified log stream already exists")
        self.assertEqual(refused(self.logs.get_log_events, logGroupName="/missing", logStreamName="s"),
                         ("ResourceNotFoundException", 400, "The specified log group does not exist."))
        self.assertEqual(refused(self.logs.get_log_events, logGroupName="/errors", logStreamName="t")[2], "The specified log stream does not exist.")
        self.assertEqual(refused(self.logs.put_retention_policy, logGroupName="/errors", retentionInDays=2)[0], "InvalidParameterException")
        code, _, message = refused(self.logs.create_log_stream, logGroupName="/errors", logStreamName="a:b")
        self.assertEqual(code, "InvalidParameterException")
        self.assertIn("Value 'a:b' at 'logStreamName' failed to satisfy constraint: Member must satisfy regular expression pattern: [^:*]*", message)

    def test_events_are_read_page_by_page_in_both_directions(self):
        self.group("/pages", "s")
        self.put("/pages", "s", *"abcde")
        read = {"logGroupName": "/pages", "logStreamName": "s", "limit": 2}
        first = self.logs.get_log_events(**read, startFromHead=True)
        self.assertEqual([event["message"] for event in first["events"]], ["a", "b"])
        second = self.logs.get_log_events(**read, nextToken=first["nextForwardToken"])
        self.assertEqual([event["message"] for event in second["events"]], ["c", "d"])
        back = self.logs.get_log_events(**read, nextToken=second["nextBackwardToken"])
        self.assertEqual([event["message"] for event in back["events"]], ["a", "b"])
        latest = self.logs.get_log_events(**read)
        self.assertEqual([event["message"] for event in latest["events"]], ["d", "e"])
        end = self.logs.get_log_events(**read, nextToken=latest["nextForwardToken"])
        self.assertEqual((end["events"], end["nextForwardToken"]), ([], latest["nextForwardToken"]))  # the same token means that there are no more events

    def test_filtered_events_of_all_streams_are_sorted_by_time(self):
        self.group("/filtered", "one", "two")
        self.put("/filtered", "two", "ERROR later", at=self.now + 50)
        self.put("/filtered", "one", "INFO a", "ERROR b")
        self.put("/filtered", "one", "INFO c", at=self.now + 100)
        found = self.logs.filter_log_events(logGroupName="/filtered", filterPattern="ERROR")["events"]
        self.assertEqual([(event["logStreamName"], event["message"]) for event in found], [("one", "ERROR b"), ("two", "ERROR later")])
        one = self.logs.filter_log_events(logGroupName="/filtered", logStreamNames=["one"], startTime=self.now + 1, endTime=self.now + 99)["events"]
        self.assertEqual([event["message"] for event in one], ["ERROR b"])
        pages = self.logs.get_paginator("filter_log_events").paginate(logGroupName="/filtered", PaginationConfig={"PageSize": 1})
        self.assertEqual([event["message"] for page in pages for event in page["events"]], ["INFO a", "ERROR b", "ERROR later", "INFO c"])
        self.assertEqual(len({event["eventId"] for event in self.logs.filter_log_events(logGroupName="/filtered")["events"]}), 4)
        self.assertIn("supports only filter patterns that consist of terms",
                      refused(self.logs.filter_log_events, logGroupName="/filtered", filterPattern="{ $.a = 1 }")[2])

    def test_batches_that_aws_refuses_are_refused(self):
        self.group("/batches", "s")
        events = [{"timestamp": self.now, "message": "b"}, {"timestamp": self.now - 1, "message": "a"}]
        self.assertEqual(refused(self.logs.put_log_events, logGroupName="/batches", logStreamName="s", logEvents=events)[::2],
                         ("InvalidParameterException", "Log events in a single PutLogEvents request must be in chronological order."))
        day = 24 * 3600 * 1000
        answer = self.put("/batches", "s", "old", at=self.now - 15 * day)
        self.assertEqual(answer["rejectedLogEventsInfo"], {"tooOldLogEventEndIndex": 1})
        answer = self.put("/batches", "s", "new", at=self.now + day)
        self.assertEqual(answer["rejectedLogEventsInfo"], {"tooNewLogEventStartIndex": 0})
        self.assertEqual(self.logs.get_log_events(logGroupName="/batches", logStreamName="s")["events"], [])

    def test_retention_hides_older_events(self):
        self.group("/retained", "s")
        self.put("/retained", "s", "old", at=self.now - 2 * 24 * 3600 * 1000)
        self.put("/retained", "s", "new")
        self.logs.put_retention_policy(logGroupName="/retained", retentionInDays=1)
        self.assertEqual([event["message"] for event in self.logs.filter_log_events(logGroupName="/retained")["events"]], ["new"])

    def test_streams_are_sorted_by_name_or_by_their_last_event(self):
        self.group("/streams", "a", "b", "c")
        self.put("/streams", "b", "x", at=self.now + 5)
        self.put("/streams", "a", "x", at=self.now + 9)
        names = [stream["logStreamName"] for stream in self.logs.describe_log_streams(logGroupName="/streams")["logStreams"]]
        self.assertEqual(names, ["a", "b", "c"])
        latest = self.logs.describe_log_streams(logGroupName="/streams", orderBy="LastEventTime", descending=True, limit=2)
        self.assertEqual([(s["logStreamName"], s["lastEventTimestamp"]) for s in latest["logStreams"]], [("a", self.now + 9), ("b", self.now + 5)])
        pages = self.logs.get_paginator("describe_log_streams").paginate(logGroupName="/streams", PaginationConfig={"PageSize": 2})
        self.assertEqual(len([stream for page in pages for stream in page["logStreams"]]), 3)

    def test_pages_contain_every_group_exactly_once(self):
        for i in range(7):
            self.logs.create_log_group(logGroupName=f"/grouped/{i}")
        pages = self.logs.get_paginator("describe_log_groups").paginate(logGroupNamePrefix="/grouped", PaginationConfig={"PageSize": 3})
        self.assertEqual([group["logGroupName"] for page in pages for group in page["logGroups"]], [f"/grouped/{i}" for i in range(7)])

    def test_permissions_are_checked_for_the_stream(self):
        self.group("/guarded", "mine", "yours")
        arn = f"arn:aws:logs:{REGION}:{DEV}:log-group:/guarded"
        writer = self.cloud.user_client("logs", self.cloud.user("writer", allow("logs:PutLogEvents", resource=arn + ":log-stream:mine")))
        event = {"logGroupName": "/guarded", "logEvents": [{"timestamp": self.now, "message": "x"}]}
        writer.put_log_events(logStreamName="mine", **event)
        code, _, message = refused(writer.put_log_events, logStreamName="yours", **event)
        self.assertEqual(code, "AccessDeniedException")
        self.assertIn(f"logs:PutLogEvents on resource: {arn}:log-stream:yours", message)
        reader = self.cloud.user_client("logs", self.cloud.user("reader", allow("logs:FilterLogEvents", resource=arn + ":*")))
        self.assertEqual(len(reader.filter_log_events(logGroupName="/guarded")["events"]), 1)
        self.assertIn("log-group::log-stream:", refused(reader.describe_log_groups)[2])

    def test_aws_logs_tail_shows_events(self):
        if not shutil.which("aws"):
            self.skipTest("there is no AWS CLI")
        self.group("/tailed", "s")
        self.put("/tailed", "s", "first line", "second line", at=self.now - 1000)
        environment = {**os.environ, "AWS_ENDPOINT_URL": self.cloud.endpoint, "AWS_ACCESS_KEY_ID": DEV, "AWS_SECRET_ACCESS_KEY": "any", "AWS_REGION": REGION,
                       "AWS_DEFAULT_REGION": REGION}
        command = ["aws", "logs", "filter-log-events", "--log-group-name", "/tailed", "--output", "text"]
        if subprocess.run(["aws", "logs", "tail", "help"], capture_output=True, env={**environment, "PAGER": "cat"}).returncode == 0:
            command = ["aws", "logs", "tail", "/tailed", "--format", "short"]
        shown = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60)
        self.assertEqual(shown.returncode, 0, shown.stderr)
        self.assertIn("second line", shown.stdout)

    def test_events_survive_a_kill(self):
        with tempfile.TemporaryDirectory() as state:
            with LocalCloud(state=state) as cloud:
                logs = cloud.client("logs")
                logs.create_log_group(logGroupName="/kept")
                logs.create_log_stream(logGroupName="/kept", logStreamName="s")
                logs.put_log_events(logGroupName="/kept", logStreamName="s", logEvents=[{"timestamp": self.now, "message": "kept"}])
                cloud.process.kill()
            with LocalCloud(state=state) as cloud:
                self.assertEqual(cloud.client("logs").filter_log_events(logGroupName="/kept")["events"][0]["message"], "kept")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
