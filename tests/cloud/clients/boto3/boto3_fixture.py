"""boto3 as users run it: configured only by environment variables."""
import os
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from client_fixture import LocalCloud, environment  # noqa: E402
import boto3  # noqa: E402


class Boto3Fixture(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cloud = cls.enterClassContext(LocalCloud())
        os.environ.update(environment(cls.cloud))

    def client(self, service, credentials=None):
        session = {} if credentials is None else {"aws_access_key_id": credentials["AccessKeyId"], "aws_secret_access_key": credentials["SecretAccessKey"],
                                                  "aws_session_token": credentials.get("SessionToken")}
        return boto3.client(service, **session)
