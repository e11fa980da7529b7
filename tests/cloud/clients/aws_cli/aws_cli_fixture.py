"""The AWS CLI as users run it: configured only by environment variables."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from client_fixture import LocalCloud, environment, package  # noqa: E402

if not shutil.which("aws"):
    print("skipped: the AWS CLI is missing")
    sys.exit(0)


class AwsCliFixture(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cloud = cls.enterClassContext(LocalCloud())
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))

    def run_aws(self, words, credentials):
        as_whom = {} if credentials is None else {"key": credentials["AccessKeyId"], "secret": credentials["SecretAccessKey"], "token": credentials.get("SessionToken")}
        return subprocess.run(["aws", *words], capture_output=True, text=True, env=environment(self.cloud, **as_whom), cwd=self.folder)

    def aws(self, *words, credentials=None):
        """What the command prints: parsed if it is JSON, otherwise text."""
        done = self.run_aws(words, credentials)
        self.assertEqual(done.returncode, 0, f"aws {' '.join(words)}: {done.stderr}")
        try:
            return json.loads(done.stdout)
        except ValueError:
            return done.stdout

    def refused(self, *words, credentials=None):
        done = self.run_aws(words, credentials)
        self.assertNotEqual(done.returncode, 0, f"aws {' '.join(words)} was not refused: {done.stdout}")
        return done.stderr.strip()

    def file(self, name, content):
        """Writes a file into the folder in which the commands run. Returns its name."""
        (self.folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        return name

    def package(self, code):
        return "fileb://" + self.file(f"{code}.zip", package(code))
