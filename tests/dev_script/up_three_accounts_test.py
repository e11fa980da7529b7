#!/usr/bin/env python3
"""up_three_accounts_test.py BUILD: acts as a user of `./dev up`, after the build: it shows deployments, pushing a changed line deploys to test, and a second run continues."""
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BUILD = sys.argv[1]
WAIT_MAX_S = 120

if not shutil.which("git"):
    print("skipped: git is missing")
    sys.exit(0)


class Up:
    """Runs the program, and appends its output to `text`."""

    def __init__(self, folder, *options):
        command = [sys.executable, str(ROOT / "cmake/dev/up/three_accounts.py"), BUILD, "--folder", str(folder), "--port", "0", "--without-terraform", *options]
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.text = ""
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self):
        for line in self.process.stdout:
            self.text += line

    def wait_for(self, pattern):
        end = time.monotonic() + WAIT_MAX_S
        while not (found := re.search(pattern, self.text)):
            if self.process.poll() is not None or time.monotonic() > end:
                raise AssertionError(f"{pattern!r} is missing in:\n{self.text}")
            time.sleep(0.05)
        return found

    def stop(self, number=signal.SIGINT):
        self.process.send_signal(number)
        status = self.process.wait(30)
        self.reader.join()
        self.process.stdout.close()
        return status

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop(signal.SIGTERM)


class UpThreeAccounts(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory())) / "cloud"

    def get(self, address):
        with urllib.request.urlopen(address, timeout=30) as answer:
            return answer.read().decode()

    def test_shows_deployments_deploys_a_pushed_change_and_continues_in_a_second_run(self):
        with Up(self.folder) as up:
            prod = up.wait_for(r"curl '(http://\S+/quote\?grams=1200)'")[1]
            up.wait_for("Press Ctrl-C to stop")
            for account in ("test", "prod"):
                self.assertRegex(up.text, rf"(?m)^{account} +\| .*Deploy / Deploy +Succeeded +3 of 3: ")
            self.assertEqual(self.get(prod), '{"grams":1200,"cents":590}')
            # As a user would, with the commands that it prints.
            pushing = re.search(r"cd (\S+) && (sed .* && git commit .*) && (git push test HEAD:main)", up.text)
            who = "export GIT_AUTHOR_NAME=u GIT_AUTHOR_EMAIL=u@x GIT_COMMITTER_NAME=u GIT_COMMITTER_EMAIL=u@x"
            subprocess.run(["bash", "-ec", f"{who}; {pushing[2]} && {pushing[3]}"], cwd=self.folder / "definition", check=True, capture_output=True)
            up.wait_for(r"test \| .*3 of 3: orders-shipping 1\.0\.0 \(1\) -> 1\.1\.0")
            self.assertEqual(self.get(prod), '{"grams":1200,"cents":590}')
            self.assertEqual(up.stop(), 0, up.text)
        with Up(self.folder) as again:
            again.wait_for("Press Ctrl-C to stop")
            self.assertIn("the infrastructure of dev, test and prod already exists", again.text)
            self.assertRegex(again.text, r"test  account 222222222222\n(.*\n){2}.*orders-shipping 1\.1\.0 ")
            self.assertNotIn("pushing", again.text)  # prod lacks what test has, but only the user changes that
            self.assertEqual(again.stop(signal.SIGTERM), 0, again.text)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
