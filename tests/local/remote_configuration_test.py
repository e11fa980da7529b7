#!/usr/bin/env python3
"""remote_configuration_test.py MARTLET ORDERS_BOOTSTRAP: as a Lambda function, the orders service fetches its limits from moto's SSM Parameter Store
while it initializes."""
import json
import pathlib
import subprocess
import sys
import unittest
import urllib.error
import urllib.request

MARTLET, ORDERS = sys.argv[1:3]
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "aws"))
try:
    import boto3
    import moto  # noqa: F401
except ImportError as absent:
    print(f"skipped: {absent}")
    sys.exit(0)
from moto_server import Moto  # noqa: E402

NAME = "/orders-api/limits"
REGION = "us-east-1"  # the sandbox's region
TOKEN = "the-clerks-token"


class Orders:
    """The service as a function, invoked by a gateway."""

    def __init__(self, moto_url):
        told = {"AWS_ENDPOINT_URL": moto_url, "ORDERS_LIMITS": NAME, "ORDERS_DATABASE": ":memory:", "ORDERS_TOKEN": TOKEN, "ORDERS_ADMIN_TOKEN": "the-admins-token"}
        variables = [word for name, value in told.items() for word in ("--env", f"{name}={value}")]
        self.process = subprocess.Popen([MARTLET, "local", "--function", ORDERS, "--port", "0", "--json", *variables], stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, text=True)
        self.url = json.loads(self.process.stdout.readline())["url"]

    def request(self, method, path, body=None):
        headers = {"authorization": "Bearer " + TOKEN, "content-type": "application/json"}
        data = None if body is None else json.dumps(body).encode()
        try:
            with urllib.request.urlopen(urllib.request.Request(self.url + path, data, headers, method=method), timeout=60) as response:
                return response.status, json.load(response)
        except urllib.error.HTTPError as refused:
            return refused.code, json.load(refused)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.log = self.process.communicate(timeout=60)[1]


class RemoteConfiguration(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.moto = cls.enterClassContext(Moto())
        cls.ssm = boto3.client("ssm", endpoint_url=cls.moto.url, region_name=REGION, aws_access_key_id="testing", aws_secret_access_key="testing")

    def set_limits(self, text):
        self.ssm.put_parameter(Name=NAME, Value=text, Type="String", Overwrite=True)

    def test_is_used_by_the_service(self):
        self.set_limits('{"orders_per_customer":1}')
        with Orders(self.moto.url) as orders:
            _, customer = orders.request("POST", "/customers", {"name": "Ada", "email": "ada@example.com"})
            order = {"customer": customer["id"], "items": [{"sku": "AB-1234", "quantity": 1, "unit_price": 100}]}
            status, first = orders.request("POST", "/orders", order)
            self.assertEqual(status, 201, first)
            status, second = orders.request("POST", "/orders", order)
            self.assertEqual(status, 409, second)

    def test_that_is_invalid_ends_initialization_with_an_error_that_names_the_parameter(self):
        self.set_limits('{"page_size":"many"}')
        with Orders(self.moto.url) as orders:
            self.assertIn(orders.request("GET", "/health")[0], (500, 502))
        self.assertIn(NAME, orders.log)
        self.assertIn("page_size", orders.log)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
