"""The tests of examples/orders, with its stores in DynamoDB, as moto plays it, in place of SQLite."""
import subprocess
import sys

try:
    import moto.server  # noqa: F401
except ImportError as missing:
    print(f"skipped: python3 can't import {missing.name}")
    sys.exit(0)
from moto_server import Moto, environment

# What an import of one transaction can't be: import_actions_max has the reason, and a test of its own here.
LARGER_THAN_A_TRANSACTION = ["ImportExport.imports_five_megabytes", "ImportExport.exports_every_order_once_over_many_pages"]

with Moto(one_at_a_time=True) as server:
    tests = [sys.argv[1], "--gtest_filter=-" + ":".join(LARGER_THAN_A_TRANSACTION), "--gtest_brief=1"]
    played = subprocess.run(tests, env=environment(server.url, ORDERS_TEST_TABLES="1"), timeout=220)
sys.exit(played.returncode)
