#!/usr/bin/env python3
"""functions_test.py MARTLET: the life cycle of a function, with boto3: it is created, invoked, updated, published, given aliases and weights, and deleted."""
import base64
import collections
import hashlib
import json
import sys
import unittest
import urllib.request

from boto3_fixture import Boto3Fixture
from client_fixture import DEV, LAMBDA_TRUST_POLICY, REGION, package

ARN = f"arn:aws:lambda:{REGION}:{DEV}:function:greeter"


class Functions(Boto3Fixture):
    def test_the_life_cycle_of_a_function(self):
        self.functions = self.client("lambda")
        role = self.client("iam").create_role(RoleName="greeter", AssumeRolePolicyDocument=LAMBDA_TRUST_POLICY)["Role"]["Arn"]
        made = self.functions.create_function(FunctionName="greeter", Runtime="provided.al2023", Handler="bootstrap", Role=role, Code={"ZipFile": package("one")},
                                              Environment={"Variables": {"GREETING": "hello"}}, Tags={"team": "birds"}, MemorySize=128, Timeout=10)
        self.assertEqual((made["FunctionArn"], made["State"], made["CodeSha256"]), (ARN, "Pending", sha256(package("one"))))
        self.functions.get_waiter("function_active_v2").wait(FunctionName="greeter")
        self.check_invocation()
        self.check_update()
        self.check_publication()
        self.check_alias_weights()
        self.check_deletion()

    def answer(self, **members):
        answered = self.functions.invoke(FunctionName="greeter", Payload=json.dumps({"n": 1}), **members)
        self.assertNotIn("FunctionError", answered)
        return json.load(answered["Payload"])

    def check_invocation(self):
        answered = self.functions.invoke(FunctionName="greeter", Payload=b'{"n":[1,"\xc3\xbc"]}', LogType="Tail")
        self.assertEqual((answered["StatusCode"], answered["ExecutedVersion"]), (200, "$LATEST"))
        self.assertEqual(json.load(answered["Payload"]), {"code": "one", "greeting": "hello", "version": "$LATEST", "event": {"n": [1, "ü"]}})
        self.assertIn("greeted by hello\n", base64.b64decode(answered["LogResult"]).decode())
        self.assertEqual(self.functions.invoke(FunctionName=ARN, InvocationType="Event", Payload=b"{}")["StatusCode"], 202)
        self.assertEqual(self.functions.invoke(FunctionName="greeter", InvocationType="DryRun")["StatusCode"], 204)
        code = self.functions.get_function(FunctionName="greeter")
        with urllib.request.urlopen(code["Code"]["Location"]) as download:
            self.assertEqual(download.read(), package("one"))
        self.assertEqual(code["Tags"], {"team": "birds"})

    def check_update(self):
        self.functions.update_function_code(FunctionName="greeter", ZipFile=package("two"))
        self.functions.get_waiter("function_updated_v2").wait(FunctionName="greeter")
        self.functions.update_function_configuration(FunctionName="greeter", Environment={"Variables": {"GREETING": "hi"}}, Description="greets")
        self.functions.get_waiter("function_updated").wait(FunctionName="greeter")
        self.assertEqual(self.answer(), {"code": "two", "greeting": "hi", "version": "$LATEST", "event": {"n": 1}})
        with self.assertRaises(self.functions.exceptions.PreconditionFailedException):
            self.functions.update_function_code(FunctionName="greeter", ZipFile=package("three"), RevisionId="12345678-1234-1234-1234-123456789012")

    def check_publication(self):
        self.assertEqual(self.functions.publish_version(FunctionName="greeter", CodeSha256=sha256(package("two")))["Version"], "1")
        self.assertEqual(self.functions.publish_version(FunctionName="greeter")["Version"], "1")
        second = self.functions.update_function_code(FunctionName="greeter", ZipFile=package("three"), Publish=True)
        self.assertEqual((second["Version"], second["FunctionArn"]), ("2", ARN + ":2"))
        self.functions.get_waiter("published_version_active").wait(FunctionName="greeter", Qualifier="2")
        versions = [version["Version"] for page in self.functions.get_paginator("list_versions_by_function").paginate(FunctionName="greeter", PaginationConfig={"PageSize": 1})
                    for version in page["Versions"]]
        self.assertEqual(versions, ["$LATEST", "1", "2"])
        self.assertEqual([self.answer(Qualifier=version)["code"] for version in ("1", "2")], ["two", "three"])

    def check_alias_weights(self):
        live = self.functions.create_alias(FunctionName="greeter", Name="LIVE", FunctionVersion="1", Description="what users get")
        self.assertEqual(live["AliasArn"], ARN + ":LIVE")
        self.assertEqual(self.answer(Qualifier="LIVE")["version"], "1")
        weighted = self.functions.update_alias(FunctionName="greeter", Name="LIVE", RoutingConfig={"AdditionalVersionWeights": {"2": 0.5}}, RevisionId=live["RevisionId"])
        self.assertEqual(weighted["RoutingConfig"], {"AdditionalVersionWeights": {"2": 0.5}})
        served = collections.Counter(self.answer(Qualifier="LIVE")["version"] for _ in range(40))
        self.assertEqual(set(served), {"1", "2"}, served)
        moved = self.functions.update_alias(FunctionName="greeter", Name="LIVE", FunctionVersion="2", RoutingConfig={"AdditionalVersionWeights": {}})
        self.assertNotIn("RoutingConfig", moved)
        self.assertEqual({self.answer(Qualifier="LIVE")["version"] for _ in range(10)}, {"2"})
        self.assertEqual([alias["Name"] for alias in self.functions.list_aliases(FunctionName="greeter", FunctionVersion="2")["Aliases"]], ["LIVE"])

    def check_deletion(self):
        with self.assertRaises(self.functions.exceptions.ResourceConflictException):
            self.functions.delete_function(FunctionName="greeter", Qualifier="2")
        self.functions.delete_alias(FunctionName="greeter", Name="LIVE")
        self.functions.delete_function(FunctionName="greeter", Qualifier="2")
        self.functions.delete_function(FunctionName="greeter")
        with self.assertRaises(self.functions.exceptions.ResourceNotFoundException):
            self.functions.get_function(FunctionName="greeter")
        self.assertEqual(self.functions.list_functions()["Functions"], [])


def sha256(package_bytes):
    return base64.b64encode(hashlib.sha256(package_bytes).digest()).decode()


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
