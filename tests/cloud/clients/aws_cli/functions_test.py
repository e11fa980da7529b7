#!/usr/bin/env python3
"""functions_test.py MARTLET: the life cycle of a function, with the AWS CLI: it is created, invoked, updated, published, given aliases and weights, and deleted."""
import base64
import json
import sys
import unittest

from aws_cli_fixture import AwsCliFixture
from client_fixture import DEV, LAMBDA_TRUST_POLICY, REGION

ARN = f"arn:aws:lambda:{REGION}:{DEV}:function:greeter"


class Functions(AwsCliFixture):
    def test_the_life_cycle_of_a_function(self):
        role = self.aws("iam", "create-role", "--role-name", "greeter", "--assume-role-policy-document", LAMBDA_TRUST_POLICY, "--query", "Role.Arn")
        made = self.functions("create-function", "--runtime", "provided.al2023", "--handler", "bootstrap", "--role", role, "--zip-file", self.package("one"),
                              "--environment", "Variables={GREETING=hello}", "--timeout", "10")
        self.assertEqual((made["FunctionArn"], made["State"]), (ARN, "Pending"))
        self.functions("wait", "function-active-v2")
        self.check_update()
        self.check_publication()
        self.check_alias_weights()
        self.check_deletion()

    def functions(self, operation, *words):
        if operation == "wait":
            return self.aws("lambda", "wait", words[0], "--function-name", "greeter", *words[1:])
        return self.aws("lambda", operation, "--function-name", "greeter", *words)

    def answer(self, *words):
        told = self.functions("invoke", "--payload", "fileb://" + self.file("event", '{"n":1}'), *words, "answer")
        return told, json.loads((self.folder / "answer").read_text())

    def check_update(self):
        told, answer = self.answer("--log-type", "Tail")
        self.assertEqual(answer, {"code": "one", "greeting": "hello", "version": "$LATEST", "event": {"n": 1}})
        self.assertIn("greeted by hello\n", base64.b64decode(told["LogResult"]).decode())
        self.functions("update-function-configuration", "--environment", "Variables={GREETING=hi}")
        self.functions("wait", "function-updated-v2")
        self.functions("update-function-code", "--zip-file", self.package("two"), "--publish")
        self.functions("wait", "published-version-active", "--qualifier", "1")

    def check_publication(self):
        self.functions("update-function-code", "--zip-file", self.package("three"))
        self.functions("wait", "function-updated")
        self.assertEqual(self.functions("publish-version", "--description", "the third code", "--query", "Version"), "2")
        self.assertEqual([version["Version"] for version in self.aws("lambda", "list-versions-by-function", "--function-name", "greeter")["Versions"]], ["$LATEST", "1", "2"])

    def check_alias_weights(self):
        self.functions("create-alias", "--name", "LIVE", "--function-version", "1")
        self.assertEqual(self.answer("--qualifier", "LIVE")[1]["code"], "two")
        weighted = self.functions("update-alias", "--name", "LIVE", "--routing-config", "AdditionalVersionWeights={2=1}")
        self.assertEqual(weighted["RoutingConfig"], {"AdditionalVersionWeights": {"2": 1.0}})
        told, answer = self.answer("--qualifier", "LIVE")
        self.assertEqual((told["ExecutedVersion"], answer["code"]), ("2", "three"))
        self.functions("update-alias", "--name", "LIVE", "--function-version", "2", "--routing-config", "AdditionalVersionWeights={}")
        self.assertNotIn("RoutingConfig", self.functions("get-alias", "--name", "LIVE"))

    def check_deletion(self):
        self.assertIn("(ResourceConflictException)", self.refused("lambda", "delete-function", "--function-name", "greeter", "--qualifier", "2"))
        self.functions("delete-alias", "--name", "LIVE")
        self.functions("delete-function")
        self.assertEqual(self.refused("lambda", "get-function", "--function-name", "greeter").splitlines()[-1].split("error occurred ")[1],
                         f"(ResourceNotFoundException) when calling the GetFunction operation: Function not found: {ARN}")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
