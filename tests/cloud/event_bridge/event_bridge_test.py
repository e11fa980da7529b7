#!/usr/bin/env python3
"""event_bridge_test.py MARTLET: EventBridge in the local cloud, called with boto3: rules, targets, patterns, permissions."""
import json
import pathlib
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from event_log_function import EventLogFunction  # noqa: E402
from local_cloud import DEV, REGION, TEST, LocalCloud, allow, policy, refused  # noqa: E402

PATTERN = json.dumps({"source": ["aws.codecommit"], "detail": {"referenceName": ["main"]}})
PIPELINE = f"arn:aws:codepipeline:{REGION}:{DEV}:orders"


class EventBridge(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cloud = cls.enterClassContext(LocalCloud())
        cls.role = cls.cloud.role("trigger", {"Service": "events.amazonaws.com"}, allow("codepipeline:StartPipelineExecution", resource=PIPELINE))

    def setUp(self):
        self.events = self.cloud.client("events")

    def rule(self, name, **members):
        return self.events.put_rule(Name=name, EventPattern=PATTERN, **members)["RuleArn"]

    def test_a_rule_is_described_as_it_was_put(self):
        arn = self.rule("changed", Description="it", Tags=[{"Key": "team", "Value": "orders"}])
        self.assertEqual(arn, f"arn:aws:events:{REGION}:{DEV}:rule/changed")
        rule = self.events.describe_rule(Name="changed")
        self.assertEqual({key: rule[key] for key in rule if key != "ResponseMetadata"},
                         {"Name": "changed", "Arn": arn, "EventPattern": PATTERN, "State": "ENABLED", "Description": "it", "EventBusName": "default",
                          "CreatedBy": DEV})
        self.assertEqual(self.events.list_tags_for_resource(ResourceARN=arn)["Tags"], [{"Key": "team", "Value": "orders"}])
        self.events.untag_resource(ResourceARN=arn, TagKeys=["team"])
        self.assertEqual(self.events.list_tags_for_resource(ResourceARN=arn)["Tags"], [])

    def test_a_rule_with_targets_is_not_deleted(self):
        self.rule("targeted")
        target = {"Id": "start", "Arn": PIPELINE, "RoleArn": self.role}
        answer = self.events.put_targets(Rule="targeted", Targets=[target])
        self.assertEqual((answer["FailedEntryCount"], answer["FailedEntries"]), (0, []))
        self.assertEqual(self.events.list_targets_by_rule(Rule="targeted")["Targets"], [target])
        self.assertEqual(refused(self.events.delete_rule, Name="targeted"), ("ValidationException", 400, "Rule can't be deleted since it has targets."))
        self.events.remove_targets(Rule="targeted", Ids=["start"])
        self.events.delete_rule(Name="targeted")
        self.assertEqual(refused(self.events.describe_rule, Name="targeted"),
                         ("ResourceNotFoundException", 400, "Rule targeted does not exist on EventBus default."))

    def test_a_pipeline_needs_a_role_that_trusts_eventbridge(self):
        self.rule("roles")
        put = self.events.put_targets
        self.assertEqual(refused(put, Rule="roles", Targets=[{"Id": "a", "Arn": PIPELINE}])[2], f"RoleArn is required for target {PIPELINE}.")
        other = self.cloud.role("of-lambda", {"Service": "lambda.amazonaws.com"})
        self.assertEqual(refused(put, Rule="roles", Targets=[{"Id": "a", "Arn": PIPELINE, "RoleArn": other}])[0], "ValidationException")
        user = self.cloud.user_client("events", self.cloud.user("no-pass-role", allow("events:*")))
        code, _, message = refused(user.put_targets, Rule="roles", Targets=[{"Id": "a", "Arn": PIPELINE, "RoleArn": self.role}])
        self.assertEqual(code, "AccessDeniedException")
        self.assertIn(f"iam:PassRole on resource: {self.role}", message)

    def test_unsupported_settings_are_refused(self):
        self.rule("unsupported")
        target = {"Id": "a", "Arn": f"arn:aws:kinesis:{REGION}:{DEV}:stream/s"}
        self.assertIn("does not support targets of kinesis", refused(self.events.put_targets, Rule="unsupported", Targets=[target])[2])
        target = {"Id": "a", "Arn": f"arn:aws:sqs:{REGION}:{DEV}:queue", "EcsParameters": {"TaskDefinitionArn": "x"}}
        self.assertIn("does not support EcsParameters", refused(self.events.put_targets, Rule="unsupported", Targets=[target])[2])
        self.assertEqual(refused(self.events.put_rule, Name="x", EventPattern=PATTERN, EventBusName="other")[2], "Event bus other does not exist.")

    def test_a_rule_may_have_a_schedule(self):
        self.events.put_rule(Name="clock", ScheduleExpression="rate(5 minutes)")
        rule = self.events.describe_rule(Name="clock")
        self.assertEqual((rule["ScheduleExpression"], "EventPattern" in rule), ("rate(5 minutes)", False))
        for wrong in ("rate(5 seconds)", "at(2030-01-01T00:00:00)"):
            self.assertEqual(refused(self.events.put_rule, Name="wrong", ScheduleExpression=wrong)[2], "Parameter ScheduleExpression is not valid.")

    def test_an_event_invokes_a_function_whose_policy_allows_the_rule(self):
        function = EventLogFunction(self.cloud, "target")
        rule = self.events.put_rule(Name="placed", EventPattern=json.dumps({"source": ["shop"]}))["RuleArn"]
        transformer = {"InputPathsMap": {"id": "$.detail.id", "kind": "$.detail-type"}, "InputTemplate": '{"order": <id>, "text": "<kind> by <aws.events.rule-name>"}'}
        self.events.put_targets(Rule="placed", Targets=[{"Id": "f", "Arn": function.arn, "InputTransformer": transformer}])
        entry = {"Source": "shop", "DetailType": "Order Placed", "Detail": '{"id": 7}'}
        self.events.put_events(Entries=[entry])
        time.sleep(0.5)
        self.assertEqual(function.events(), [])
        function.functions.add_permission(FunctionName="target", StatementId="rule", Action="lambda:InvokeFunction", Principal="events.amazonaws.com", SourceArn=rule)
        self.events.put_events(Entries=[entry])
        self.assertEqual(function.wait_for(1), [{"order": 7, "text": "Order Placed by placed"}])

    def test_an_event_is_sent_to_a_queue_whose_policy_allows_the_rule(self):
        sqs = self.cloud.client("sqs")
        url = sqs.create_queue(QueueName="placed-orders")["QueueUrl"]
        arn = f"arn:aws:sqs:{REGION}:{DEV}:placed-orders"
        rule = self.events.put_rule(Name="queued", EventPattern=json.dumps({"source": ["bank"]}))["RuleArn"]
        statement = {"Effect": "Allow", "Principal": {"Service": "events.amazonaws.com"}, "Action": "sqs:SendMessage", "Resource": arn, "Condition": {"ArnEquals": {"aws:SourceArn": rule}}}
        sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": policy(statement)})
        self.events.put_targets(Rule="queued", Targets=[{"Id": "q", "Arn": arn, "InputPath": "$.detail"}])
        self.events.put_events(Entries=[{"Source": "bank", "DetailType": "Paid", "Detail": '{"id":8}'}])
        self.assertEqual(sqs.receive_message(QueueUrl=url, WaitTimeSeconds=5)["Messages"][0]["Body"], '{"id":8}')

    def test_an_invalid_pattern_is_refused(self):
        self.assertEqual(refused(self.events.put_rule, Name="wrong", EventPattern='{"source":[]}'),
                         ("InvalidEventPatternException", 400, "Event pattern is not valid. Reason: Empty arrays are not allowed"))

    def test_pages_contain_every_rule_exactly_once(self):
        events = self.cloud.client("events", TEST)
        names = [f"page-{i}" for i in range(7)]
        for name in names:
            events.put_rule(Name=name, EventPattern=PATTERN)
        pages = events.get_paginator("list_rules").paginate(NamePrefix="page", PaginationConfig={"PageSize": 3})
        self.assertEqual([rule["Name"] for page in pages for rule in page["Rules"]], names)

    def test_each_event_of_a_put_succeeds_or_fails_by_itself(self):
        good = {"Source": "shop", "DetailType": "Order Placed", "Detail": "{}"}
        answer = self.events.put_events(Entries=[good, {**good, "Source": "aws.s3"}, {**good, "Detail": "no JSON"}])
        self.assertEqual(answer["FailedEntryCount"], 2)
        self.assertIn("EventId", answer["Entries"][0])
        self.assertEqual([entry.get("ErrorCode") for entry in answer["Entries"]], [None, "NotAuthorizedForSourceException", "MalformedDetail"])

    def test_rules_survive_a_kill(self):
        with tempfile.TemporaryDirectory() as state:
            with LocalCloud(state=state) as cloud:
                cloud.client("events").put_rule(Name="kept", EventPattern=PATTERN)
                cloud.process.kill()
            with LocalCloud(state=state) as cloud:
                self.assertEqual(cloud.client("events").describe_rule(Name="kept")["EventPattern"], PATTERN)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
