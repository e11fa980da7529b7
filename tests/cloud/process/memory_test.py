#!/usr/bin/env python3
"""memory_test.py MARTLET: memory needed for starting and for first calls is freed, and little memory stays in use after every service was used."""
import pathlib
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import LocalCloud  # noqa: E402


def resident(pid, field):
    return int(pathlib.Path(f"/proc/{pid}/status").read_text().split(field + ":")[1].split()[0])


def wait_until_resident(pid, kilobytes):
    end = time.time() + 20
    while (size := resident(pid, "VmRSS")) > kilobytes:
        if time.time() > end:
            raise AssertionError(f"{size} kB are resident, more than {kilobytes:.0f}")
        time.sleep(0.02)
    return size


class Memory(unittest.TestCase):
    def test_memory_used_by_startup_and_first_calls_is_freed(self):
        with LocalCloud() as cloud:
            pid = cloud.process.pid
            idle = wait_until_resident(pid, 0.7 * resident(pid, "VmHWM"))
            self.assertEqual(cloud.client("sts").get_caller_identity()["Account"], "111111111111")
            for service, call, members in (("lambda", "list_functions", {}), ("s3", "list_buckets", {}), ("ssm", "describe_parameters", {}), ("kms", "list_aliases", {}),
                                           ("logs", "describe_log_groups", {}), ("dynamodb", "list_tables", {}), ("iam", "list_roles", {}),
                                           ("sqs", "create_queue", {"QueueName": "q"}), ("events", "list_rules", {}), ("codepipeline", "list_pipelines", {}),
                                           ("codecommit", "list_repositories", {}), ("apigatewayv2", "get_apis", {})):
                getattr(cloud.client(service), call)(**members)
            # Not compared with the memory that is resident now: on a slow machine, most of it was freed between the calls.
            wait_until_resident(pid, 2 * idle)
            self.assertEqual(cloud.client("sts").get_caller_identity()["Account"], "111111111111")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
