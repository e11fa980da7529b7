"""Writers for kill_test.py that write to DynamoDB, SQS, EventBridge and EventBridge Scheduler."""
import json
import time

from writer import Writer


class Items(Writer):
    """Single items, and transactions that write either both of two items or neither."""

    def prepare(self):
        self.tables = self.cloud.client("dynamodb")
        self.tables.create_table(TableName="items", BillingMode="PAY_PER_REQUEST", KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
                                 AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}])
        self.tables.get_waiter("table_exists").wait(TableName="items", WaiterConfig={"Delay": 1})

    def item(self, id, number):
        return {"id": {"S": id}, "number": {"N": str(number)}, "text": {"S": str(number) * 50}}

    def write(self, number):
        if number % 5:
            self.tables.put_item(TableName="items", Item=self.item(f"item-{number}", number))
            return f"item-{number}", number
        self.tables.transact_write_items(TransactItems=[{"Put": {"TableName": "items", "Item": self.item(f"{half}-{number}", number)}} for half in ("item", "twin")])
        return f"item-{number}", number

    def check(self, notes):
        for id, number in notes:
            assert self.tables.get_item(TableName="items", Key={"id": {"S": id}}, ConsistentRead=True).get("Item") == self.item(id, number), id

    def check_all(self):
        numbers = {half: set() for half in ("item", "twin")}
        for page in self.tables.get_paginator("scan").paginate(TableName="items"):
            for item in page["Items"]:
                half, number = item["id"]["S"].split("-")
                assert item == self.item(item["id"]["S"], number), item
                numbers[half].add(int(number))
        assert {number for number in numbers["item"] if number % 5 == 0} == numbers["twin"], "half a transaction"


class Messages(Writer):
    """Messages that were sent are received at the check; those that were deleted aren't."""

    def prepare(self):
        self.queues = self.cloud.client("sqs")
        self.url = self.queues.create_queue(QueueName="messages", Attributes={"VisibilityTimeout": "0"})["QueueUrl"]
        self.kept = self.queues.create_queue(QueueName="kept")["QueueUrl"]

    def write(self, number):
        self.queues.send_message(QueueUrl=self.kept, MessageBody=f"kept {number}")
        if number % 5 == 0:
            self.queues.send_message(QueueUrl=self.url, MessageBody=f"deleted {number}")
            for message in self.queues.receive_message(QueueUrl=self.url, MaxNumberOfMessages=10).get("Messages", []):
                self.queues.delete_message(QueueUrl=self.url, ReceiptHandle=message["ReceiptHandle"])
        return f"kept {number}"

    def count(self, url):
        return int(self.queues.get_queue_attributes(QueueUrl=url, AttributeNames=["ApproximateNumberOfMessages"])["Attributes"]["ApproximateNumberOfMessages"])

    def check(self, notes):
        assert self.count(self.kept) >= len(self.notes), "messages are missing"

    def check_all(self):
        found = set()
        while messages := self.queues.receive_message(QueueUrl=self.kept, MaxNumberOfMessages=10, VisibilityTimeout=3600).get("Messages", []):
            found |= {message["Body"] for message in messages}
        assert set(self.notes) <= found, set(self.notes) - found


class Rules(Writer):
    """EventBridge rules, each with a target; and events, which one of the rules delivers to a queue, at least once each."""

    def prepare(self):
        self.events, self.queues = self.cloud.client("events"), self.cloud.client("sqs")
        self.url = self.queues.create_queue(QueueName="events", Attributes={"VisibilityTimeout": "3600"})["QueueUrl"]
        self.arn = self.queues.get_queue_attributes(QueueUrl=self.url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
        rule = self.events.put_rule(Name="passed-on", EventPattern='{"source":["kill.test"]}')["RuleArn"]
        allowed = {"Effect": "Allow", "Principal": {"Service": "events.amazonaws.com"}, "Action": "sqs:SendMessage", "Resource": self.arn,
                   "Condition": {"ArnEquals": {"aws:SourceArn": rule}}}
        self.queues.set_queue_attributes(QueueUrl=self.url, Attributes={"Policy": json.dumps({"Version": "2012-10-17", "Statement": [allowed]})})
        self.events.put_targets(Rule="passed-on", Targets=[{"Id": "queue", "Arn": self.arn}])

    def write(self, number):
        self.events.put_rule(Name=f"rule-{number % 20}", EventPattern=json.dumps({"source": ["other.source"], "detail": {"number": [number]}}))
        self.events.put_targets(Rule=f"rule-{number % 20}", Targets=[{"Id": "queue", "Arn": self.arn, "Input": json.dumps({"number": number})}])
        put = self.events.put_events(Entries=[{"Source": "kill.test", "DetailType": "written", "Detail": json.dumps({"number": number})}])
        assert put["FailedEntryCount"] == 0, put
        return number

    def check(self, notes):
        for number in {note % 20: note for note in notes}.values():
            kept = json.loads(self.events.describe_rule(Name=f"rule-{number % 20}")["EventPattern"])["detail"]["number"][0]
            assert kept >= number, (kept, number)
            target = self.events.list_targets_by_rule(Rule=f"rule-{number % 20}")["Targets"][0]
            assert json.loads(target["Input"])["number"] >= number, target

    def check_all(self):
        found, end = set(), time.time() + 30
        while not set(self.notes) <= found and time.time() < end:
            for message in self.queues.receive_message(QueueUrl=self.url, MaxNumberOfMessages=10).get("Messages", []):
                found.add(json.loads(message["Body"])["detail"]["number"])
        assert set(self.notes) <= found, set(self.notes) - found


class Schedules(Writer):
    def prepare(self):
        self.schedules = self.cloud.client("scheduler")
        self.role = self.cloud.role("schedules", {"Service": "scheduler.amazonaws.com"}, {"Effect": "Allow", "Action": "*", "Resource": "*"})

    def write(self, number):
        members = {"Name": f"schedule-{number % 20}", "ScheduleExpression": f"rate({number + 1000} hours)", "FlexibleTimeWindow": {"Mode": "OFF"},
                   "Target": {"Arn": "arn:aws:sqs:eu-central-1:111111111111:kept", "RoleArn": self.role}}
        try:
            self.schedules.update_schedule(**members)
        except self.schedules.exceptions.ResourceNotFoundException:
            self.schedules.create_schedule(**members)
        return number

    def check(self, notes):
        for number in {note % 20: note for note in notes}.values():
            rate = self.schedules.get_schedule(Name=f"schedule-{number % 20}")["ScheduleExpression"]
            assert int(rate.removeprefix("rate(").split()[0]) >= number + 1000, (rate, number)
