#!/usr/bin/env python3
"""queues_test.py MARTLET: SQS in the local cloud, called with boto3: queues, messages, visibility, FIFO, dead-letter queues, permissions."""
import hashlib
import json
import pathlib
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import DEV, REGION, TEST, LocalCloud, allow, policy, refused  # noqa: E402


class Queues(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cloud = cls.enterClassContext(LocalCloud())

    def setUp(self):
        self.sqs = self.cloud.client("sqs")

    def queue(self, name, **attributes):
        return self.sqs.create_queue(QueueName=name, Attributes=attributes)["QueueUrl"]

    def bodies(self, url, count=10, **more):
        return [message["Body"] for message in self.sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=count, **more).get("Messages", [])]

    def test_a_queue_is_described_as_it_was_created(self):
        url = self.sqs.create_queue(QueueName="described", Attributes={"VisibilityTimeout": "60"}, tags={"team": "orders"})["QueueUrl"]
        self.assertEqual(url, f"{self.cloud.endpoint}/{DEV}/described")
        found = self.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
        self.assertEqual({name: found[name] for name in ("QueueArn", "VisibilityTimeout", "MessageRetentionPeriod", "DelaySeconds", "SqsManagedSseEnabled")},
                         {"QueueArn": f"arn:aws:sqs:{REGION}:{DEV}:described", "VisibilityTimeout": "60", "MessageRetentionPeriod": "345600", "DelaySeconds": "0",
                          "SqsManagedSseEnabled": "true"})
        self.assertEqual(self.sqs.get_queue_url(QueueName="described")["QueueUrl"], url)
        self.assertEqual(self.sqs.list_queue_tags(QueueUrl=url)["Tags"], {"team": "orders"})
        self.sqs.set_queue_attributes(QueueUrl=url, Attributes={"VisibilityTimeout": "5"})
        self.assertEqual(self.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["VisibilityTimeout"])["Attributes"], {"VisibilityTimeout": "5"})
        self.assertEqual(self.sqs.create_queue(QueueName="described", Attributes={"VisibilityTimeout": "5"})["QueueUrl"], url)
        self.assertEqual(refused(self.sqs.create_queue, QueueName="described", Attributes={"VisibilityTimeout": "6"})[0], "QueueAlreadyExists")

    def test_errors_have_the_codes_of_the_query_protocol(self):
        self.assertEqual(refused(self.sqs.get_queue_url, QueueName="none"), ("AWS.SimpleQueueService.NonExistentQueue", 400, "The specified queue does not exist."))
        url = self.queue("gone")
        self.sqs.delete_queue(QueueUrl=url)
        with self.assertRaises(self.sqs.exceptions.QueueDoesNotExist):
            self.sqs.get_queue_attributes(QueueUrl=url)
        self.assertEqual(refused(self.sqs.create_queue, QueueName="bad name")[0], "InvalidParameterValue")
        self.assertEqual(refused(self.sqs.create_queue, QueueName="bad", Attributes={"VisibilityTimeout": "x"})[0], "InvalidAttributeValue")

    def test_a_message_is_received_with_its_attributes_and_digests(self):
        url = self.queue("messages")
        attributes = {"kind": {"DataType": "String", "StringValue": "order"}, "n": {"DataType": "Number.int", "StringValue": "7"}, "raw": {"DataType": "Binary", "BinaryValue": b"\x00\x01"}}
        sent = self.sqs.send_message(QueueUrl=url, MessageBody="hello", MessageAttributes=attributes)
        self.assertEqual(sent["MD5OfMessageBody"], hashlib.md5(b"hello").hexdigest())
        message = self.sqs.receive_message(QueueUrl=url, MessageAttributeNames=["All"], MessageSystemAttributeNames=["All"])["Messages"][0]
        self.assertEqual((message["MessageId"], message["Body"], message["MessageAttributes"]), (sent["MessageId"], "hello", attributes))
        self.assertEqual(message["MD5OfMessageAttributes"], sent["MD5OfMessageAttributes"])
        self.assertEqual((message["Attributes"]["ApproximateReceiveCount"], message["Attributes"]["SenderId"]), ("1", DEV))
        self.assertEqual(self.bodies(url), [])
        counts = self.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"])["Attributes"]
        self.assertEqual(counts, {"ApproximateNumberOfMessages": "0", "ApproximateNumberOfMessagesNotVisible": "1"})
        self.sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
        self.assertEqual(refused(self.sqs.delete_message, QueueUrl=url, ReceiptHandle="x")[0], "ReceiptHandleIsInvalid")

    def test_a_message_is_visible_again_after_its_visibility_timeout(self):
        url = self.queue("back", VisibilityTimeout="1")
        self.sqs.send_message(QueueUrl=url, MessageBody="again")
        self.assertEqual(self.bodies(url), ["again"])
        self.assertEqual(self.bodies(url), [])
        self.assertEqual(self.bodies(url, WaitTimeSeconds=5), ["again"])
        message = self.sqs.receive_message(QueueUrl=url, WaitTimeSeconds=5, VisibilityTimeout=30)["Messages"][0]
        self.sqs.change_message_visibility(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"], VisibilityTimeout=0)
        self.assertEqual(self.bodies(url), ["again"])

    def test_long_polling_ends_when_a_message_arrives(self):
        url = self.queue("waiting")
        start = time.monotonic()
        self.assertEqual(self.bodies(url, WaitTimeSeconds=1), [])
        self.assertGreater(time.monotonic() - start, 0.9)
        self.sqs.send_message(QueueUrl=url, MessageBody="late", DelaySeconds=1)
        start = time.monotonic()
        self.assertEqual(self.bodies(url, WaitTimeSeconds=20), ["late"])
        self.assertLess(time.monotonic() - start, 5)

    def test_each_entry_of_a_batch_succeeds_or_fails_by_itself(self):
        url = self.queue("batches")
        sent = self.sqs.send_message_batch(QueueUrl=url, Entries=[{"Id": str(i), "MessageBody": f"m{i}"} for i in range(9)] + [{"Id": "x", "MessageBody": "\x01"}])
        self.assertEqual((len(sent["Successful"]), sent["Failed"][0]["Id"], sent["Failed"][0]["Code"]), (9, "x", "InvalidMessageContents"))
        received = self.sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10)["Messages"]
        done = self.sqs.delete_message_batch(QueueUrl=url, Entries=[{"Id": str(i), "ReceiptHandle": message["ReceiptHandle"]} for i, message in enumerate(received)])
        self.assertEqual(len(done["Successful"]), 9)
        self.assertEqual(refused(self.sqs.delete_message_batch, QueueUrl=url, Entries=[])[0], "AWS.SimpleQueueService.EmptyBatchRequest")
        same = [{"Id": "1", "MessageBody": "a"}, {"Id": "1", "MessageBody": "b"}]
        self.assertEqual(refused(self.sqs.send_message_batch, QueueUrl=url, Entries=same)[0], "AWS.SimpleQueueService.BatchEntryIdsNotDistinct")

    def test_a_fifo_queue_keeps_the_order_of_its_groups(self):
        url = self.queue("order.fifo", FifoQueue="true", ContentBasedDeduplication="true")
        for group, body in (("a", "a1"), ("b", "b1"), ("a", "a2"), ("a", "a2")):
            self.sqs.send_message(QueueUrl=url, MessageBody=body, MessageGroupId=group)
        first = self.sqs.receive_message(QueueUrl=url, MessageSystemAttributeNames=["All"])["Messages"]
        self.assertEqual([message["Body"] for message in first], ["a1"])
        self.assertEqual(first[0]["Attributes"]["MessageGroupId"], "a")
        self.assertEqual(self.bodies(url), ["b1"])
        self.sqs.delete_message(QueueUrl=url, ReceiptHandle=first[0]["ReceiptHandle"])
        self.assertEqual(self.bodies(url), ["a2"])
        self.assertEqual(refused(self.sqs.send_message, QueueUrl=url, MessageBody="x")[0], "MissingParameter")

    def test_a_message_received_too_often_is_moved_to_the_dead_letter_queue(self):
        dead = self.queue("dead")
        arn = self.sqs.get_queue_attributes(QueueUrl=dead, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
        url = self.queue("alive", VisibilityTimeout="0", RedrivePolicy=json.dumps({"deadLetterTargetArn": arn, "maxReceiveCount": 2}))
        self.sqs.send_message(QueueUrl=url, MessageBody="doomed")
        self.assertEqual([self.bodies(url), self.bodies(url), self.bodies(url)], [["doomed"], ["doomed"], []])
        message = self.sqs.receive_message(QueueUrl=dead, MessageSystemAttributeNames=["All"])["Messages"][0]
        self.assertEqual((message["Body"], message["Attributes"]["DeadLetterQueueSourceArn"]), ("doomed", f"arn:aws:sqs:{REGION}:{DEV}:alive"))

    def arn(self, url):
        return self.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]

    def test_a_dead_letter_queue_accepts_only_the_queues_that_it_allows(self):
        allowed = json.dumps({"redrivePermission": "byQueue", "sourceQueueArns": [f"arn:aws:sqs:{REGION}:{DEV}:allowed"]})
        dead = self.queue("choosy", RedriveAllowPolicy=allowed)
        redrive = json.dumps({"deadLetterTargetArn": self.arn(dead), "maxReceiveCount": 1})
        url = self.queue("allowed", VisibilityTimeout="0", RedrivePolicy=redrive)
        stranger = self.queue("stranger")
        for call, members in ((self.sqs.set_queue_attributes, {"QueueUrl": stranger, "Attributes": {"RedrivePolicy": redrive}}),
                              (self.sqs.create_queue, {"QueueName": "another", "Attributes": {"RedrivePolicy": redrive}})):
            code, status, message = refused(call, **members)
            self.assertEqual((code.rpartition(".")[2], status), ("InvalidParameterValue", 400))
            self.assertIn("for parameter RedrivePolicy is invalid. Reason: ", message)
        self.assertEqual(refused(self.sqs.get_queue_url, QueueName="another")[1], 400)
        self.sqs.send_message(QueueUrl=url, MessageBody="doomed")
        self.sqs.set_queue_attributes(QueueUrl=dead, Attributes={"RedriveAllowPolicy": json.dumps({"redrivePermission": "denyAll"})})
        self.assertEqual([self.bodies(url), self.bodies(url), self.bodies(dead)], [["doomed"], [], []])

    def test_a_redrive_policy_must_name_an_existing_queue_of_the_same_kind(self):
        fifo = self.arn(self.queue("kind.fifo", FifoQueue="true"))
        url = self.queue("kind")
        for arn, why in ((f"arn:aws:sqs:{REGION}:{DEV}:none", "Dead letter target does not exist."), ("nonsense", "Dead letter target does not exist."),
                         (fifo, "Dead letter target must be of the same type as the source.")):
            message = refused(self.sqs.set_queue_attributes, QueueUrl=url, Attributes={"RedrivePolicy": json.dumps({"deadLetterTargetArn": arn, "maxReceiveCount": 1})})[2]
            self.assertTrue(message.endswith("Reason: " + why), message)
        for wrong in ("{}", "[]", '{"redrivePermission":"some"}', '{"redrivePermission":"byQueue"}', '{"redrivePermission":"denyAll","sourceQueueArns":["a"]}',
                      json.dumps({"redrivePermission": "byQueue", "sourceQueueArns": [f"arn:aws:sqs:{REGION}:{DEV}:{i}" for i in range(11)]})):
            self.assertIn("InvalidAttributeValue", refused(self.sqs.set_queue_attributes, QueueUrl=url, Attributes={"RedriveAllowPolicy": wrong})[0], wrong)

    def test_a_purged_queue_is_empty(self):
        url = self.queue("purged")
        self.sqs.send_message(QueueUrl=url, MessageBody="x")
        self.sqs.purge_queue(QueueUrl=url)
        self.assertEqual(self.bodies(url), [])

    def test_permissions_of_the_caller_and_of_the_queue_are_checked(self):
        url = self.queue("guarded")
        arn = f"arn:aws:sqs:{REGION}:{DEV}:guarded"
        user = self.cloud.user_client("sqs", self.cloud.user("sender", allow("sqs:SendMessage", resource=arn)))
        user.send_message(QueueUrl=url, MessageBody="allowed")
        code, _, message = refused(user.receive_message, QueueUrl=url)
        self.assertEqual(code, "AccessDeniedException" if "AccessDeniedException" in code else "AccessDenied")
        self.assertIn(f"sqs:receivemessage on resource: {arn}", message.lower().replace(arn.lower(), arn))
        other = self.cloud.client("sqs", TEST)
        self.assertIn("AccessDenied", refused(other.send_message, QueueUrl=url, MessageBody="x")[0])
        statement = {"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{TEST}:root"}, "Action": "sqs:SendMessage", "Resource": arn}
        self.sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": policy(statement)})
        other.send_message(QueueUrl=url, MessageBody="from another account")

    def test_messages_survive_a_kill(self):
        with tempfile.TemporaryDirectory() as state:
            with LocalCloud(state=state) as cloud:
                url = cloud.client("sqs").create_queue(QueueName="kept")["QueueUrl"]
                cloud.client("sqs").send_message(QueueUrl=url, MessageBody="kept")
                cloud.process.kill()
            with LocalCloud(state=state) as cloud:
                sqs = cloud.client("sqs")
                self.assertEqual(sqs.receive_message(QueueUrl=sqs.get_queue_url(QueueName="kept")["QueueUrl"])["Messages"][0]["Body"], "kept")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
