#!/usr/bin/env python3
"""schedules_test.py MARTLET: EventBridge Scheduler in the local cloud, with boto3: schedules invoke their targets with their roles, and are described as created."""
import datetime
import json
import pathlib
import shutil
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from event_log_function import EventLogFunction  # noqa: E402
from local_cloud import DEV, REGION, LocalCloud, allow, policy, refused  # noqa: E402
from wait_until import wait_until  # noqa: E402

if not shutil.which("curl"):
    print("skipped: curl is missing")
    sys.exit(0)

OFF = {"Mode": "OFF"}


def soon(seconds=2):
    return (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=seconds)).strftime("at(%Y-%m-%dT%H:%M:%S)")


class Schedules(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cloud = cls.enterClassContext(LocalCloud())
        cls.function = EventLogFunction(cls.cloud, "scheduled")
        cls.role = cls.scheduling_role("schedule", allow("lambda:InvokeFunction", resource=cls.function.arn))

    @classmethod
    def scheduling_role(cls, name, *statements):
        """Trusts Scheduler for its own account, as infra/modules/schedule does."""
        trust = {"Effect": "Allow", "Principal": {"Service": "scheduler.amazonaws.com"}, "Action": "sts:AssumeRole", "Condition": {"StringEquals": {"aws:SourceAccount": DEV}}}
        iam = cls.cloud.client("iam")
        arn = iam.create_role(RoleName=name, AssumeRolePolicyDocument=policy(trust))["Role"]["Arn"]
        iam.put_role_policy(RoleName=name, PolicyName="invoke", PolicyDocument=policy(*statements))
        return arn

    def setUp(self):
        self.scheduler = self.cloud.client("scheduler")

    def create(self, name, expression, target=None, **members):
        target = {"Arn": self.function.arn, "RoleArn": self.role, **(target or {})}
        return self.scheduler.create_schedule(Name=name, ScheduleExpression=expression, FlexibleTimeWindow=OFF, Target=target, **members)["ScheduleArn"]

    def test_a_schedule_fires_at_its_time_with_its_keywords_replaced(self):
        text = json.dumps({"name": "once", "time": "<aws.scheduler.scheduled-time>", "resources": ["<aws.scheduler.schedule-arn>"], "id": "<aws.scheduler.execution-id>"})
        expression = soon()
        arn = self.create("once", expression, {"Input": text}, ActionAfterCompletion="DELETE")
        self.assertEqual(arn, f"arn:aws:scheduler:{REGION}:{DEV}:schedule/default/once")
        event = wait_until(lambda: [event for event in self.function.events() if event.get("name") == "once"], bool)[0]
        self.assertEqual((event["time"], event["resources"]), (expression[3:-1] + "Z", [arn]))
        self.assertEqual(refused(self.scheduler.get_schedule, Name="once"), ("ResourceNotFoundException", 404, "Schedule once does not exist."))

    def test_a_schedule_whose_role_has_no_permission_invokes_nothing(self):
        denied = self.scheduling_role("denied", allow("lambda:InvokeFunction", resource=self.function.arn + "-other"))
        self.create("denied", soon(1), {"RoleArn": denied, "Input": '{"name":"denied"}'})
        self.create("after", soon(2), {"Input": '{"name":"after"}'})
        names = wait_until(lambda: [event.get("name") for event in self.function.events()], lambda names: "after" in names)
        self.assertIn("after", names)
        self.assertNotIn("denied", names)

    def test_a_schedule_is_described_as_it_was_created(self):
        self.create("nightly", "cron(0 3 * * ? *)", {"Input": "{}", "RetryPolicy": {"MaximumRetryAttempts": 3, "MaximumEventAgeInSeconds": 600}},
                    ScheduleExpressionTimezone="Europe/Berlin", State="DISABLED", Description="at night")
        found = self.scheduler.get_schedule(Name="nightly", GroupName="default")
        wanted = {"Arn": f"arn:aws:scheduler:{REGION}:{DEV}:schedule/default/nightly", "GroupName": "default", "Name": "nightly", "ScheduleExpression": "cron(0 3 * * ? *)",
                  "ScheduleExpressionTimezone": "Europe/Berlin", "State": "DISABLED", "Description": "at night", "FlexibleTimeWindow": OFF, "ActionAfterCompletion": "NONE",
                  "Target": {"Arn": self.function.arn, "RoleArn": self.role, "Input": "{}", "RetryPolicy": {"MaximumRetryAttempts": 3, "MaximumEventAgeInSeconds": 600}}}
        self.assertEqual({name: found[name] for name in wanted}, wanted)
        self.scheduler.delete_schedule(Name="nightly")
        self.assertEqual(refused(self.scheduler.delete_schedule, Name="nightly")[0], "ResourceNotFoundException")

    def test_invalid_schedules_are_refused(self):
        self.create("twice", "rate(1 hour)")
        self.assertEqual(refused(self.create, name="twice", expression="rate(1 hour)")[0:2], ("ConflictException", 409))
        self.assertEqual(refused(self.create, name="wrong", expression="rate(1 hours)")[2], "Invalid Schedule Expression rate(1 hours).")
        self.assertEqual(refused(self.create, name="wrong", expression="rate(1 hour)", ScheduleExpressionTimezone="Europe/Atlantis")[2],
                         "Invalid Schedule Expression Timezone Europe/Atlantis.")
        other = self.cloud.role("of-lambda-only", {"Service": "lambda.amazonaws.com"})
        self.assertEqual(refused(self.create, name="wrong", expression="rate(1 hour)", target={"RoleArn": other})[2],
                         "The execution role you provide must allow AWS EventBridge Scheduler to assume the role.")

    def test_schedules_survive_a_kill(self):
        with tempfile.TemporaryDirectory() as state:
            with LocalCloud(state=state) as cloud:
                role = cloud.role("r", {"Service": "scheduler.amazonaws.com"})
                cloud.client("scheduler").create_schedule(Name="kept", ScheduleExpression="rate(1 day)", FlexibleTimeWindow=OFF, Target={"Arn": self.function.arn, "RoleArn": role})
                cloud.process.kill()
            with LocalCloud(state=state) as cloud:
                self.assertEqual(cloud.client("scheduler").get_schedule(Name="kept")["ScheduleExpression"], "rate(1 day)")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
