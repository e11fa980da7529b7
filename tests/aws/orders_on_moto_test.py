"""orders_on_moto_test.py ORDERS_TEST: the tests of examples/orders, with its stores in moto's DynamoDB instead of SQLite."""
import sys

try:
    import moto.server  # noqa: F401
except ImportError as missing:
    print(f"skipped: python3 can't import {missing.name}")
    sys.exit(0)
from moto_server import Moto, environment
from run_orders_tests import run_orders_tests

with Moto(one_at_a_time=True) as server:
    sys.exit(run_orders_tests(sys.argv[1], environment(server.url, ORDERS_TEST_TABLES="1")))
