"""orders_on_dynamodb_test.py ORDERS_TEST: the tests of examples/orders, with its stores in moto's DynamoDB instead of SQLite."""
import sys

try:
    import moto.server  # noqa: F401
except ImportError as missing:
    print(f"skipped: python3 can't import {missing.name}")
    sys.exit(0)
import orders_tests
from moto_server import Moto, environment

with Moto(one_at_a_time=True) as server:
    sys.exit(orders_tests.run(sys.argv[1], environment(server.url, ORDERS_TEST_TABLES="1")))
