#!/usr/bin/env python3
"""queue_mappings_test.py MARTLET: queues as event sources of functions, with boto3: batches, partial failures, filters, dead-letter queues, permissions."""
import json
import pathlib
import shutil
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from event_log_function import EventLogFunction  # noqa: E402
from local_cloud import DEV, REGION, LocalCloud, allow, refused  # noqa: E402
from wait_until import wait_until  # noqa: E402

if not shutil.which("curl"):
    print("skipped: curl is missing")
    sys.exit(0)

CONSUME = allow("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes", resource=f"arn:aws:sqs:{REGION}:{DEV}:*")


class QueueMappings(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cloud = cls.enterClassContext(LocalCloud())

    def setUp(self):
        self.sqs, self.functions = self.cloud.client("sqs"), self.cloud.client("lambda")

    def queue(self, name, **attributes):
        return self.sqs.create_queue(QueueName=name, Attributes={"VisibilityTimeout": "5", **attributes})["QueueUrl"]

    def arn(self, name):
        return f"arn:aws:sqs:{REGION}:{DEV}:{name}"

    def map(self, queue, function, **members):
        return self.functions.create_event_source_mapping(EventSourceArn=self.arn(queue), FunctionName=function.name, **members)

    def test_a_message_invokes_the_function_and_is_deleted(self):
        url, function = self.queue("plain"), EventLogFunction(self.cloud, "plain", CONSUME)
        mapping = self.map("plain", function)
        self.assertEqual((mapping["State"], mapping["BatchSize"], mapping["FunctionArn"]), ("Creating", 10, function.arn))
        self.assertEqual(self.functions.get_event_source_mapping(UUID=mapping["UUID"])["State"], "Enabled")
        sent = self.sqs.send_message(QueueUrl=url, MessageBody="hello", MessageAttributes={"kind": {"DataType": "String", "StringValue": "order"}})
        record = function.wait_for(1)[0]["Records"][0]
        self.assertEqual({name: record[name] for name in ("messageId", "body", "md5OfBody", "messageAttributes", "eventSource", "eventSourceARN", "awsRegion")},
                         {"messageId": sent["MessageId"], "body": "hello", "md5OfBody": sent["MD5OfMessageBody"], "eventSource": "aws:sqs",
                          "messageAttributes": {"kind": {"stringValue": "order", "stringListValues": [], "binaryListValues": [], "dataType": "String"}},
                          "eventSourceARN": self.arn("plain"), "awsRegion": REGION})
        self.assertEqual(sorted(record["attributes"]), ["ApproximateFirstReceiveTimestamp", "ApproximateReceiveCount", "SenderId", "SentTimestamp"])
        counts = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
        left = wait_until(lambda: self.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=counts)["Attributes"], lambda found: set(found.values()) == {"0"})
        self.assertEqual(set(left.values()), {"0"})

    def test_failed_messages_are_retried_and_then_moved_to_the_dead_letter_queue(self):
        dead = self.queue("partial-dead")
        url = self.queue("partial", VisibilityTimeout="1", RedrivePolicy=json.dumps({"deadLetterTargetArn": self.arn("partial-dead"), "maxReceiveCount": 2}))
        function = EventLogFunction(self.cloud, "partial", CONSUME, timeout=1)
        self.sqs.send_message_batch(QueueUrl=url, Entries=[{"Id": "1", "MessageBody": "good"}, {"Id": "2", "MessageBody": "bad"}])
        self.map("partial", function, FunctionResponseTypes=["ReportBatchItemFailures"])
        message = self.sqs.receive_message(QueueUrl=dead, WaitTimeSeconds=15)["Messages"][0]
        self.assertEqual(message["Body"], "bad")
        bodies = [record["body"] for event in function.events() for record in event["Records"]]
        self.assertEqual((bodies.count("good"), bodies.count("bad")), (1, 2))

    def test_a_failed_invocation_gets_the_whole_batch_again(self):
        url = self.queue("crash", VisibilityTimeout="1")
        function = EventLogFunction(self.cloud, "crash", CONSUME, timeout=1)
        self.sqs.send_message(QueueUrl=url, MessageBody="crash")
        self.map("crash", function)
        counts = [record["attributes"]["ApproximateReceiveCount"] for event in function.wait_for(2) for record in event["Records"]]
        self.assertEqual(counts[:2], ["1", "2"])

    def test_only_messages_that_match_a_filter_invoke_the_function(self):
        url, function = self.queue("filtered"), EventLogFunction(self.cloud, "filtered", CONSUME)
        self.map("filtered", function, FilterCriteria={"Filters": [{"Pattern": json.dumps({"body": {"kind": ["order"]}})}]})
        for body in ({"kind": "invoice"}, {"kind": "order", "n": 1}):
            self.sqs.send_message(QueueUrl=url, MessageBody=json.dumps(body))
        self.assertEqual([json.loads(record["body"])["n"] for record in function.wait_for(1)[0]["Records"]], [1])
        counts = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
        left = wait_until(lambda: self.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=counts)["Attributes"], lambda found: set(found.values()) == {"0"})
        self.assertEqual(set(left.values()), {"0"})

    def test_a_mapping_can_be_changed_listed_tagged_and_deleted(self):
        self.queue("changed")
        function = EventLogFunction(self.cloud, "changed", CONSUME)
        mapping = self.map("changed", function, Enabled=False, Tags={"team": "orders"})
        uuid = mapping["UUID"]
        self.assertEqual(self.functions.get_event_source_mapping(UUID=uuid)["State"], "Disabled")
        self.assertEqual(self.functions.list_tags(Resource=mapping["EventSourceMappingArn"])["Tags"], {"team": "orders"})
        self.functions.tag_resource(Resource=mapping["EventSourceMappingArn"], Tags={"more": "x"})
        self.functions.untag_resource(Resource=mapping["EventSourceMappingArn"], TagKeys=["team"])
        self.assertEqual(self.functions.list_tags(Resource=mapping["EventSourceMappingArn"])["Tags"], {"more": "x"})
        self.functions.update_event_source_mapping(UUID=uuid, BatchSize=5, Enabled=True, ScalingConfig={"MaximumConcurrency": 2})
        found = self.functions.list_event_source_mappings(FunctionName="changed")["EventSourceMappings"]
        self.assertEqual([(one["UUID"], one["BatchSize"], one["State"], one["ScalingConfig"]) for one in found], [(uuid, 5, "Enabled", {"MaximumConcurrency": 2})])
        self.assertEqual(refused(self.map, queue="changed", function=function)[0:2], ("ResourceConflictException", 409))
        self.assertEqual(self.functions.delete_event_source_mapping(UUID=uuid)["State"], "Deleting")
        self.assertEqual(refused(self.functions.get_event_source_mapping, UUID=uuid), ("ResourceNotFoundException", 404, "The resource you requested does not exist."))

    def test_impossible_mappings_are_refused(self):
        self.queue("short", VisibilityTimeout="1")
        self.queue("fits")
        may, may_not = EventLogFunction(self.cloud, "may", CONSUME), EventLogFunction(self.cloud, "may-not")
        self.assertEqual(refused(self.map, queue="short", function=may)[2], "Queue visibility timeout: 1 seconds is less than Function timeout: 5 seconds")
        self.assertEqual(refused(self.map, queue="fits", function=may_not)[2], "The function execution role does not have permissions to call ReceiveMessage on SQS")
        self.assertIn("NonExistentQueue", refused(self.map, queue="none", function=may)[2])
        self.assertIn("Maximum batch window in seconds must be greater than 0", refused(self.map, queue="fits", function=may, BatchSize=11)[2])
        stream = f"arn:aws:kinesis:{REGION}:{DEV}:stream/s"
        self.assertIn("supports only SQS queues as event sources", refused(self.functions.create_event_source_mapping, EventSourceArn=stream, FunctionName="may")[2])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
