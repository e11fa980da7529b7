"""orders_on_the_local_cloud_test.py ORDERS_TEST MARTLET: the tests of examples/orders, with its stores in the local cloud's DynamoDB."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "cloud"))
from local_cloud import DEV, LocalCloud  # noqa: E402
from moto_server import environment  # noqa: E402
from run_orders_tests import run_orders_tests  # noqa: E402

with LocalCloud(martlet=sys.argv[2]) as cloud:
    env = environment(cloud.endpoint, AWS_ACCESS_KEY_ID=DEV, ORDERS_TEST_TABLES="1")
    sys.exit(run_orders_tests(sys.argv[1], env))
