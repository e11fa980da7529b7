#!/usr/bin/env python3
"""status_and_reset_commands_test.py MARTLET: `martlet local status` and `martlet local reset`, while the local cloud is running and after it has ended."""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import DEV, PROD, LocalCloud  # noqa: E402

MARTLET = sys.argv[1]


def martlet(*words):
    return subprocess.run([MARTLET, "local", *words], env={"PATH": "/usr/bin:/bin", "HOME": "/nowhere"}, capture_output=True, text=True, timeout=60)


class StatusAndReset(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.state = self.folder / "cloud"

    def test_status_describes_a_running_cloud(self):
        with LocalCloud(state=self.state) as cloud:
            for name in ("a", "b"):
                cloud.client("ssm").put_parameter(Name=name, Value="1", Type="String")
            cloud.role("deployer", {"Service": "lambda.amazonaws.com"}, account=PROD)
            shown = cloud.command("local", "status", "--json")
            self.assertEqual((shown.returncode, shown.stderr), (0, ""))
            status = json.loads(shown.stdout)
            self.assertEqual((status["endpoint"], status["state"]), (cloud.endpoint, str(self.state)))
            self.assertEqual(status["accounts"], {DEV: {"parameters": 2}, PROD: {"roles": 1}})
            self.assertIn(status["isolation"], ("namespaces", "process group"))
            self.assertGreater(status["services"]["Lambda"], 20)
            text = martlet("status", "--endpoint", cloud.endpoint).stdout
            self.assertIn(f"account {DEV}", text)
            self.assertIn("2 parameters", text)
            self.assertIn("martlet", subprocess.run([MARTLET, "--version"], capture_output=True, text=True).stdout)
            self.assertTrue(text.startswith("endpoint"), text)

    def test_status_reports_that_no_cloud_is_running(self):
        none = martlet("status", "--endpoint", "http://127.0.0.1:1")
        self.assertEqual((none.returncode, none.stdout), (1, ""))
        self.assertIn("no local cloud responds at http://127.0.0.1:1", none.stderr)
        self.assertEqual(martlet("status", "--endpoint", "nonsense").returncode, 2)

    def test_reset_empties_the_state_if_no_cloud_is_using_it(self):
        with LocalCloud(state=self.state) as cloud:
            cloud.client("ssm").put_parameter(Name="a", Value="1", Type="String")
            running = martlet("reset", "--state", str(self.state), "--yes")
            self.assertEqual(running.returncode, 1)
            self.assertIn("is in use by another local cloud", running.stderr)
            self.assertTrue(running.stderr.endswith("nothing was deleted\n"))
        unsure = martlet("reset", "--state", str(self.state))
        self.assertEqual(unsure.returncode, 2)
        self.assertIn("--yes is missing", unsure.stderr)
        with LocalCloud(state=self.state) as cloud:
            self.assertEqual(len(cloud.client("ssm").describe_parameters()["Parameters"]), 1)
        done = martlet("reset", "--state", str(self.state), "--yes", "--json")
        self.assertEqual((done.returncode, done.stderr, json.loads(done.stdout)), (0, "", {"emptied": str(self.state)}))
        self.assertEqual([file.name for file in self.state.iterdir()], ["lock"])
        with LocalCloud(state=self.state) as cloud:
            self.assertEqual(cloud.client("ssm").describe_parameters()["Parameters"], [])

    def test_reset_does_not_touch_other_folders(self):
        (self.folder / "precious").write_text("x")
        other = martlet("reset", "--state", str(self.folder), "--yes")
        self.assertEqual(other.returncode, 2)
        self.assertIn("isn't the state of a local cloud", other.stderr)
        self.assertTrue((self.folder / "precious").exists())
        self.assertEqual(martlet("reset", "--state", str(self.folder / "none"), "--yes").returncode, 2)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
