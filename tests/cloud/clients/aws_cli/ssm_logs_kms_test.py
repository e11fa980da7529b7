#!/usr/bin/env python3
"""ssm_logs_kms_test.py MARTLET: with the AWS CLI, Parameter Store, a function's logs (also followed while it runs), and KMS keys."""
import subprocess
import sys
import unittest

from aws_cli_fixture import AwsCliFixture
from client_fixture import LAMBDA_TRUST_POLICY, environment


class SsmLogsKms(AwsCliFixture):
    def test_parameters(self):
        self.aws("ssm", "put-parameter", "--name", "/orders/url", "--value", "one", "--type", "String")
        self.aws("ssm", "put-parameter", "--name", "/orders/url", "--value", "two", "--overwrite")
        self.aws("ssm", "put-parameter", "--name", "/orders/db/password", "--value", "s3cret", "--type", "SecureString")
        found = self.aws("ssm", "get-parameters-by-path", "--path", "/orders", "--recursive", "--with-decryption", "--query", "Parameters[].[Name,Value,Version]")
        self.assertEqual(sorted(found), [["/orders/db/password", "s3cret", 1], ["/orders/url", "two", 2]])
        self.aws("ssm", "delete-parameters", "--names", "/orders/url", "/orders/db/password")
        self.assertIn("(ParameterNotFound)", self.refused("ssm", "get-parameter", "--name", "/orders/url"))

    def test_the_tail_of_the_logs_of_a_function(self):
        role = self.aws("iam", "create-role", "--role-name", "greeter", "--assume-role-policy-document", LAMBDA_TRUST_POLICY, "--query", "Role.Arn")
        self.aws("iam", "attach-role-policy", "--role-name", "greeter", "--policy-arn", "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole")
        self.aws("lambda", "create-function", "--function-name", "greeter", "--runtime", "provided.al2023", "--handler", "bootstrap", "--role", role,
                 "--zip-file", self.package("one"), "--environment", "Variables={GREETING=the-logs}", "--timeout", "10")
        self.aws("lambda", "wait", "function-active-v2", "--function-name", "greeter")
        self.aws("lambda", "invoke", "--function-name", "greeter", "answer")
        self.assertIn("greeted by the-logs", self.aws("logs", "filter-log-events", "--log-group-name", "/aws/lambda/greeter", "--filter-pattern", "greeted",
                                                      "--query", "events[0].message"))
        if "aws-cli/1." in self.aws("--version"):
            return  # version 1 has no `logs tail`
        self.assertIn("greeted by the-logs", self.aws("logs", "tail", "/aws/lambda/greeter", "--since", "5m"))
        self.follow()

    def follow(self):
        following = subprocess.Popen(["aws", "logs", "tail", "/aws/lambda/greeter", "--follow", "--since", "1s", "--filter-pattern", "greeted"], stdout=subprocess.PIPE,
                                     env=environment(self.cloud), text=True)
        try:
            self.aws("lambda", "invoke", "--function-name", "greeter", "answer")
            self.assertIn("greeted by the-logs", following.stdout.readline())
        finally:
            following.kill()
            following.communicate()

    def test_keys(self):
        key = self.aws("kms", "create-key", "--query", "KeyMetadata.KeyId")
        self.aws("kms", "create-alias", "--alias-name", "alias/client", "--target-key-id", key)
        self.assertEqual(self.aws("kms", "describe-key", "--key-id", "alias/client")["KeyMetadata"]["KeyState"], "Enabled")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
