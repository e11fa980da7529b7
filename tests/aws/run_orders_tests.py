"""The tests of examples/orders with its stores in DynamoDB."""
import subprocess

# An import is a single transaction, and these are larger than DynamoDB allows: see import_actions_max, which has its own test.
LARGER_THAN_A_TRANSACTION = ["ImportExport.imports_five_megabytes", "ImportExport.exports_every_order_once_over_many_pages"]


def run_orders_tests(program, environment):
    """Returns the program's exit status."""
    tests = [program, "--gtest_filter=-" + ":".join(LARGER_THAN_A_TRANSACTION), "--gtest_brief=1"]
    return subprocess.run(tests, env=environment, timeout=220).returncode
