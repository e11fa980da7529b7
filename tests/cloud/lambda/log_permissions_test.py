#!/usr/bin/env python3
"""log_permissions_test.py MARTLET: a function's output reaches CloudWatch Logs only if its role permits it, as in AWS."""
import pathlib
import shutil
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from event_log_function import package  # noqa: E402
from local_cloud import DEV, REGION, LocalCloud, allow, deny  # noqa: E402
from wait_until import wait_until  # noqa: E402

if not shutil.which("curl"):
    print("skipped: curl is missing")
    sys.exit(0)

BASIC = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"


def group(name):
    return f"arn:aws:logs:{REGION}:{DEV}:log-group:/aws/lambda/{name}"


class LogPermissions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cloud = cls.enterClassContext(LocalCloud("--lambda-pending-ms", "0"))
        cls.functions, cls.logs, cls.iam = (cls.cloud.client(service) for service in ("lambda", "logs", "iam"))

    def invoke(self, name, *statements, policy=None, has_group=False):
        """Creates a function whose role has these permissions, and invokes it once."""
        role = self.cloud.role(name, {"Service": "lambda.amazonaws.com"}, *statements)
        if policy:
            self.iam.attach_role_policy(RoleName=name, PolicyArn=policy)
        if has_group:
            self.logs.create_log_group(logGroupName="/aws/lambda/" + name)
        self.functions.create_function(FunctionName=name, Runtime="provided.al2023", Handler="bootstrap", Role=role, Code={"ZipFile": package()})
        answer = self.functions.invoke(FunctionName=name, Payload='{"n":1}', LogType="Tail")
        self.assertIn("LogResult", answer)  # the caller gets the tail of the log, whatever the role allows

    def lines(self, name, pattern="event"):
        try:
            return [event["message"] for event in self.logs.filter_log_events(logGroupName="/aws/lambda/" + name, filterPattern=pattern)["events"]]
        except self.logs.exceptions.ResourceNotFoundException:
            return None

    def test_lines_arrive_with_the_managed_policy_for_basic_execution(self):
        self.invoke("basic", policy=BASIC)
        self.assertEqual(wait_until(lambda: self.lines("basic"), bool), ['event {"n":1}\n'])

    def test_without_permissions_no_line_and_no_group_are_written(self):
        self.invoke("mute")
        self.invoke("heard", policy=BASIC)
        self.assertTrue(wait_until(lambda: self.lines("heard"), bool))
        self.assertIsNone(self.lines("mute"))

    def test_each_permission_is_needed(self):
        self.invoke("no-group", allow("logs:CreateLogStream", "logs:PutLogEvents"))
        self.invoke("no-stream", allow("logs:CreateLogGroup", "logs:PutLogEvents"))
        self.invoke("no-put", allow("logs:CreateLogGroup", "logs:CreateLogStream"))
        self.invoke("other-group", allow("logs:*", resource=group("heard-too") + ":*"))
        self.invoke("denied", allow("logs:*"), deny("logs:PutLogEvents"))
        self.invoke("heard-too", allow("logs:*", resource=[group("heard-too"), group("heard-too") + ":*"]))
        self.assertTrue(wait_until(lambda: self.lines("heard-too"), bool))
        self.assertEqual([self.lines(name) for name in ("no-group", "no-stream", "no-put", "other-group", "denied")], [None] * 5)

    def test_an_existing_group_needs_no_permission_to_create_it(self):
        self.invoke("existing", allow("logs:CreateLogStream", "logs:PutLogEvents", resource=group("existing") + ":log-stream:*"), has_group=True)
        self.assertEqual(wait_until(lambda: self.lines("existing"), bool), ['event {"n":1}\n'])

    def test_granted_and_revoked_permissions_take_effect_soon(self):
        self.invoke("later")
        self.iam.attach_role_policy(RoleName="later", PolicyArn=BASIC)
        time.sleep(1.1)
        self.functions.invoke(FunctionName="later", Payload='{"n":2}')
        self.assertEqual(wait_until(lambda: self.lines("later"), bool), ['event {"n":2}\n'])
        self.iam.detach_role_policy(RoleName="later", PolicyArn=BASIC)
        time.sleep(1.1)
        self.functions.invoke(FunctionName="later", Payload='{"n":3}')
        time.sleep(0.3)
        self.assertEqual(self.lines("later"), ['event {"n":2}\n'])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
