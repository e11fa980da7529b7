#!/usr/bin/env python3
"""state_folder_test.py MARTLET: a state folder belongs to one running cloud at a time."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import LocalCloud  # noqa: E402


class StateFolder(unittest.TestCase):
    def test_a_second_cloud_refuses_a_state_folder_in_use(self):
        with tempfile.TemporaryDirectory() as folder, LocalCloud(state=folder):
            with self.assertRaisesRegex(RuntimeError, "in use by another local cloud"):
                LocalCloud(state=folder).__enter__()


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
