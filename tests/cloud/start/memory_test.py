#!/usr/bin/env python3
"""memory_test.py MARTLET: memory that starting and first calls needed is given back, and little is left once everything was used."""
import pathlib
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import LocalCloud  # noqa: E402


def resident(pid, field):
    return int(pathlib.Path(f"/proc/{pid}/status").read_text().split(field + ":")[1].split()[0])


class Memory(unittest.TestCase):
    def test_what_starting_needed_is_given_back(self):
        with LocalCloud() as cloud:
            end = time.time() + 10
            while resident(cloud.process.pid, "VmRSS") > 0.7 * resident(cloud.process.pid, "VmHWM"):
                self.assertLess(time.time(), end, "it has as much as it had")
                time.sleep(0.02)
            self.assertEqual(cloud.client("sts").get_caller_identity()["Account"], "111111111111")

    def test_what_first_calls_needed_is_given_back(self):
        with LocalCloud() as cloud:
            for service, call, members in (("lambda", "list_functions", {}), ("s3", "list_buckets", {}), ("ssm", "describe_parameters", {}), ("kms", "list_aliases", {}),
                                           ("logs", "describe_log_groups", {}), ("dynamodb", "list_tables", {}), ("iam", "list_roles", {}),
                                           ("sqs", "create_queue", {"QueueName": "q"}), ("events", "list_rules", {}), ("codepipeline", "list_pipelines", {}),
                                           ("codecommit", "list_repositories", {}), ("apigatewayv2", "get_apis", {})):
                getattr(cloud.client(service), call)(**members)
            used = resident(cloud.process.pid, "VmRSS")
            end = time.time() + 10
            while resident(cloud.process.pid, "VmRSS") > 0.8 * used:
                self.assertLess(time.time(), end, "it has as much as it had")
                time.sleep(0.02)
            self.assertEqual(cloud.client("sts").get_caller_identity()["Account"], "111111111111")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
