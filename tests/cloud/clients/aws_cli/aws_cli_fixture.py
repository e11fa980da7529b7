"""The AWS CLI as its users have it: no option but what the environment says."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from clients import LocalCloud, environment, package  # noqa: E402

if not shutil.which("aws"):
    print("skipped: there is no AWS CLI")
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
        """What the command prints: JSON where it is that, else text."""
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
        """A file in the folder that the commands run in: its name."""
        (self.folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        return name

    def package(self, code):
        return "fileb://" + self.file(f"{code}.zip", package(code))
