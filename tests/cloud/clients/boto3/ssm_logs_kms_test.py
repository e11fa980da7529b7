#!/usr/bin/env python3
"""ssm_logs_kms_test.py MARTLET: with boto3, Parameter Store, a function's logs, and KMS keys."""
import sys
import time
import unittest

from boto3_fixture import Boto3Fixture
from client_fixture import DEV, LAMBDA_TRUST_POLICY, REGION, package


class SsmLogsKms(Boto3Fixture):
    def test_parameters(self):
        parameters = self.client("ssm")
        for name, value, kind in (("/orders/url", "https://example.com", "String"), ("/orders/db/password", "s3cret", "SecureString"), ("/orders/db/hosts", "a,b", "StringList")):
            self.assertEqual(parameters.put_parameter(Name=name, Value=value, Type=kind)["Version"], 1)
        self.assertEqual(parameters.put_parameter(Name="/orders/url", Value="https://example.org", Type="String", Overwrite=True)["Version"], 2)
        with self.assertRaises(parameters.exceptions.ParameterAlreadyExists):
            parameters.put_parameter(Name="/orders/url", Value="x", Type="String")
        got = parameters.get_parameter(Name="/orders/url:1")["Parameter"]
        self.assertEqual((got["Value"], got["ARN"]), ("https://example.com", f"arn:aws:ssm:{REGION}:{DEV}:parameter/orders/url"))
        self.assertNotEqual(parameters.get_parameter(Name="/orders/db/password")["Parameter"]["Value"], "s3cret")
        below = {parameter["Name"]: parameter["Value"] for page in parameters.get_paginator("get_parameters_by_path").paginate(
            Path="/orders", Recursive=True, WithDecryption=True, PaginationConfig={"PageSize": 2}) for parameter in page["Parameters"]}
        self.assertEqual(below, {"/orders/url": "https://example.org", "/orders/db/password": "s3cret", "/orders/db/hosts": "a,b"})
        some = parameters.get_parameters(Names=["/orders/url", "/orders/none"])
        self.assertEqual((len(some["Parameters"]), some["InvalidParameters"]), (1, ["/orders/none"]))
        self.assertEqual(sorted(parameters.delete_parameters(Names=list(below))["DeletedParameters"]), sorted(below))

    def test_the_output_of_a_function_is_in_its_log_group(self):
        functions, logs = self.client("lambda"), self.client("logs")
        role = self.client("iam").create_role(RoleName="greeter", AssumeRolePolicyDocument=LAMBDA_TRUST_POLICY)["Role"]["Arn"]
        self.client("iam").attach_role_policy(RoleName="greeter", PolicyArn="arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole")
        functions.create_function(FunctionName="greeter", Runtime="provided.al2023", Handler="bootstrap", Role=role, Code={"ZipFile": package("one")},
                                  Environment={"Variables": {"GREETING": "the logs"}}, Timeout=10)
        functions.get_waiter("function_active").wait(FunctionName="greeter")
        functions.invoke(FunctionName="greeter", Payload=b"{}")
        group = "/aws/lambda/greeter"
        greeted = self.wait_for(lambda: logs.filter_log_events(logGroupName=group, filterPattern="greeted")["events"])
        self.assertEqual([event["message"].strip() for event in greeted], ["greeted by the logs"])
        stream = logs.describe_log_streams(logGroupName=group)["logStreams"][0]["logStreamName"]
        lines = [event["message"] for event in logs.get_log_events(logGroupName=group, logStreamName=stream, startFromHead=True)["events"]]
        self.assertEqual([word for word in ("START", "END", "REPORT") if any(line.startswith(word + " RequestId: ") for line in lines)], ["START", "END", "REPORT"])

    def wait_for(self, call):
        end = time.time() + 20
        while not (found := call()):
            self.assertLess(time.time(), end)
            time.sleep(0.05)
        return found

    def test_keys(self):
        keys = self.client("kms")
        key = keys.create_key(Description="of a client")["KeyMetadata"]
        self.assertEqual((key["KeyState"], key["Arn"]), ("Enabled", f"arn:aws:kms:{REGION}:{DEV}:key/{key['KeyId']}"))
        keys.create_alias(AliasName="alias/client", TargetKeyId=key["KeyId"])
        self.assertIn(("alias/client", key["KeyId"]), [(alias["AliasName"], alias.get("TargetKeyId")) for page in keys.get_paginator("list_aliases").paginate() for alias in page["Aliases"]])
        self.client("ssm").put_parameter(Name="/with/own/key", Value="v", Type="SecureString", KeyId="alias/client")
        self.assertEqual(self.client("ssm").get_parameter(Name="/with/own/key", WithDecryption=True)["Parameter"]["Value"], "v")
        self.assertEqual(keys.schedule_key_deletion(KeyId=key["KeyId"], PendingWindowInDays=7)["KeyState"], "PendingDeletion")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
