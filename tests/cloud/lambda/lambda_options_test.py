#!/usr/bin/env python3
"""lambda_options_test.py MARTLET: tests the options of `martlet local up` that set Lambda's quotas, API call rate and pending time."""
import pathlib
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from function_package import package  # noqa: E402
from local_cloud import PROD, LocalCloud, refused  # noqa: E402

BOOTSTRAP = "#!/bin/sh\nexec sleep 5\n"


def create(cloud, name, code=None, **settings):
    role = cloud.role(f"role-of-{name}", {"Service": "lambda.amazonaws.com"})
    client = cloud.client("lambda")
    return client, client.create_function(FunctionName=name, Runtime="provided.al2023", Handler="bootstrap", Role=role, Code={"ZipFile": code or package(BOOTSTRAP)}, **settings)


class LambdaOptions(unittest.TestCase):
    def test_the_pending_state_can_be_disabled(self):
        with LocalCloud("--lambda-pending-ms", "0") as cloud:
            client, _ = create(cloud, "at-once")
            self.assertEqual(client.get_function_configuration(FunctionName="at-once")["State"], "Active")
        with LocalCloud("--lambda-pending-ms", "60000") as cloud:
            client, made = create(cloud, "late")
            self.assertEqual(made["State"], "Pending")
            self.assertEqual(refused(client.update_function_configuration, FunctionName="late", Timeout=9)[0], "ResourceConflictException")

    def test_calls_that_exceed_the_rate_are_throttled_as_in_aws(self):
        with LocalCloud("--lambda-calls-per-second", "5") as cloud:
            client = cloud.client("lambda")
            with self.assertRaises(client.exceptions.TooManyRequestsException) as throttled:
                for _ in range(50):
                    client.list_functions()
            answer = throttled.exception.response
            self.assertEqual((answer["ResponseMetadata"]["HTTPStatusCode"], answer["Reason"]), (429, "CallerRateLimitExceeded"))
            cloud.client("lambda", PROD).list_functions()
            time.sleep(0.5)
            client.list_functions()

    def test_concurrent_invocations_are_limited_by_the_account_quota(self):
        with LocalCloud("--lambda-concurrency", "1") as cloud:
            client, _ = create(cloud, "slow", Timeout=3)
            client.get_waiter("function_active_v2").wait(FunctionName="slow")
            self.assertEqual(client.get_account_settings()["AccountLimit"]["ConcurrentExecutions"], 1)
            client.invoke(FunctionName="slow", InvocationType="Event")
            time.sleep(0.5)
            with self.assertRaises(client.exceptions.TooManyRequestsException) as throttled:
                client.invoke(FunctionName="slow")
            self.assertEqual(throttled.exception.response["Reason"], "ConcurrentInvocationLimitExceeded")

    def test_code_storage_is_limited_by_the_quota(self):
        with LocalCloud("--lambda-code-mb", "1") as cloud:
            create(cloud, "small")
            with self.assertRaises(Exception) as error:
                create(cloud, "large", package(BOOTSTRAP + "#" * (2 << 20)))
            self.assertEqual(error.exception.response["Error"]["Code"], "CodeStorageExceededException")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
