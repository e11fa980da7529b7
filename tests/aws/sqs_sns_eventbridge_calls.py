"""What our client sends to SQS, SNS and EventBridge, and receives from them, tested with an independent emulator."""
import hashlib


def sqs(caller):
    boto = caller.boto("sqs")
    url = boto.create_queue(QueueName="orders")["QueueUrl"]
    queue = {"QueueUrl": url}
    assert caller.response("SQS", "GetQueueUrl", {"QueueName": "orders"})["QueueUrl"] == url
    text = '{"order": "Käse & <tea>"}'
    sent = caller.response("SQS", "SendMessage", queue | {"MessageBody": text, "MessageAttributes": {
        "kind": {"DataType": "String", "StringValue": "placed"}, "bytes": {"DataType": "Binary", "BinaryValue": "AP8="}}})
    assert sent["MD5OfMessageBody"] == hashlib.md5(text.encode()).hexdigest(), sent
    received = caller.response("SQS", "ReceiveMessage", queue | {"MaxNumberOfMessages": 10, "MessageAttributeNames": ["All"],
                                                               "MessageSystemAttributeNames": ["All"]})["Messages"]
    assert [one["Body"] for one in received] == [text] and received[0]["Attributes"]["ApproximateReceiveCount"] == "1", received
    assert received[0]["MessageAttributes"]["bytes"]["BinaryValue"] == "AP8=", received
    handle = {"ReceiptHandle": received[0]["ReceiptHandle"]}
    caller.response("SQS", "ChangeMessageVisibility", queue | handle | {"VisibilityTimeout": 30})
    caller.response("SQS", "DeleteMessage", queue | handle)
    assert caller.response("SQS", "ReceiveMessage", queue)["Messages"] == []
    batch = caller.response("SQS", "SendMessageBatch", queue | {"Entries": [{"Id": "a", "MessageBody": "1"},
                                                                          {"Id": "b", "MessageBody": "2", "DelaySeconds": 900}]})
    assert [one["Id"] for one in batch["Successful"]] == ["a", "b"] and batch["Failed"] == [], batch
    got = caller.response("SQS", "ReceiveMessage", queue)["Messages"][0]
    deleted = caller.response("SQS", "DeleteMessageBatch", queue | {"Entries": [{"Id": "a", "ReceiptHandle": got["ReceiptHandle"]}]})
    assert [one["Id"] for one in deleted["Successful"]] == ["a"], deleted
    fifo = boto.create_queue(QueueName="orders.fifo", Attributes={"FifoQueue": "true"})["QueueUrl"]
    for _ in range(2):  # the second call is what a retry sends
        caller.response("SQS", "SendMessage", {"QueueUrl": fifo, "MessageBody": "x", "MessageGroupId": "g", "MessageDeduplicationId": "d"})
    assert len(boto.receive_message(QueueUrl=fifo, MaxNumberOfMessages=10)["Messages"]) == 1
    missing = caller.failure("SQS", "SendMessage", {"QueueUrl": url + "-missing", "MessageBody": "x"})
    assert missing["status"] == 400 and "NonExistentQueue" in missing["code"] or "QueueDoesNotExist" in missing["code"], missing


def sns(caller):
    topic = caller.boto("sns").create_topic(Name="orders")["TopicArn"]
    queue = caller.boto("sqs").create_queue(QueueName="from-sns")["QueueUrl"]
    caller.boto("sns").subscribe(TopicArn=topic, Protocol="sqs", Endpoint="arn:aws:sqs:eu-central-1:123456789012:from-sns",
                               Attributes={"RawMessageDelivery": "true"})
    attributes = {"kind": {"DataType": "String", "StringValue": "placed & paid"}, "number": {"DataType": "Number", "StringValue": "7"}}
    published = caller.response("SNS", "Publish", {"TopicArn": topic, "Message": "Käse & tea", "Subject": "x", "MessageAttributes": attributes})
    assert published["MessageId"], published
    got = caller.boto("sqs").receive_message(QueueUrl=queue, MessageAttributeNames=["All"])["Messages"][0]
    assert got["Body"] == "Käse & tea", got
    assert {name: value["StringValue"] for name, value in got["MessageAttributes"].items()} == {"kind": "placed & paid", "number": "7"}, got
    batch = caller.response("SNS", "PublishBatch", {"TopicArn": topic, "PublishBatchRequestEntries": [
        {"Id": "a", "Message": "1", "MessageAttributes": attributes}, {"Id": "b", "Message": "2"}]})
    assert [one["Id"] for one in batch["Successful"]] == ["a", "b"], batch
    missing = caller.failure("SNS", "Publish", {"TopicArn": topic + "-missing", "Message": "x"})
    assert (missing["code"], missing["status"]) == ("NotFound", 404), missing


def event_bridge(caller):
    caller.boto("events").create_event_bus(Name="orders")
    put = caller.response("EventBridge", "PutEvents", {"Entries": [
        {"Source": "orders", "DetailType": "Order Placed", "Detail": '{"id": "ord_1"}', "EventBusName": "orders", "Resources": ["arn:a"]},
        {"Source": "orders", "DetailType": "Order Placed", "Detail": "no JSON"}]})
    assert put["FailedEntryCount"] == 1 and put["Entries"][0]["EventId"], put
    assert put["Entries"][1]["ErrorCode"] == "MalformedDetail", put
