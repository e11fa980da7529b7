#!/usr/bin/env python3
"""memory_test.py MARTLET: what starting needed in memory is given back once the cloud is ready."""
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


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
