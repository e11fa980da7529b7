"""The tests of examples/orders with its stores in DynamoDB."""
import subprocess

# What an import of one transaction can't be: import_actions_max has the reason, and a test of its own.
LARGER_THAN_A_TRANSACTION = ["ImportExport.imports_five_megabytes", "ImportExport.exports_every_order_once_over_many_pages"]


def run(program, environment):
    """Its exit status."""
    tests = [program, "--gtest_filter=-" + ":".join(LARGER_THAN_A_TRANSACTION), "--gtest_brief=1"]
    return subprocess.run(tests, env=environment, timeout=220).returncode
