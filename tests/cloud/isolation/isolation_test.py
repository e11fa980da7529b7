#!/usr/bin/env python3
"""isolation_test.py MARTLET: a function tries to access the cloud's state, another account's code and environment, the host's environment, and other processes."""
import io
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from local_cloud import DEV, TEST, LocalCloud  # noqa: E402

WORD = "kept"
SECRET = WORD + "-secret"

if not shutil.which("curl"):
    print("skipped: curl is missing")
    sys.exit(0)
if subprocess.run(["unshare", "-U", "-r", "-m", "-p", "-f", "true"], capture_output=True).returncode != 0:
    print("skipped: this machine doesn't allow namespaces, without which functions run with the user's own permissions")
    sys.exit(0)


def package(**files):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.external_attr, entry.create_system = 0o755 << 16, 3
            archive.writestr(entry, text)
    return made.getvalue()


class Isolation(unittest.TestCase):
    def setUp(self):
        self.state = os.path.join(self.enterContext(tempfile.TemporaryDirectory()), SECRET)  # so the secret is on the cloud's command line
        os.environ["OF_THE_HOST"] = SECRET

    def function(self, cloud, account, name, **files):
        functions = cloud.client("lambda", account, read_timeout=60)
        role = cloud.role(name, {"Service": "lambda.amazonaws.com"}, account=account)
        functions.create_function(FunctionName=name, Runtime="provided.al2023", Handler="bootstrap", Role=role, Timeout=60, MemorySize=512,
                                  Environment={"Variables": {"OF_THE_FUNCTION": SECRET}} if account == TEST else {"Variables": {}}, Code={"ZipFile": package(**files)})
        functions.get_waiter("function_active_v2").wait(FunctionName=name)
        return functions

    def test_a_function_can_access_only_what_is_its_own(self):
        with LocalCloud(state=self.state) as cloud:
            cloud.client("ssm", TEST).put_parameter(Name="parameter", Value=SECRET, Type="String")
            waits = "#!/bin/sh\n# " + SECRET + '\nexec curl -sS "http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation/next"; sleep 60\n'
            victim = self.function(cloud, TEST, "victim", bootstrap=waits)
            victim.invoke(FunctionName="victim", InvocationType="Event")
            hostile = self.function(cloud, DEV, "hostile", bootstrap=(HERE / "access_probe_bootstrap.sh").read_text(), word=WORD)
            answer = hostile.invoke(FunctionName="hostile", Payload=json.dumps({"state": self.state, "cloud": cloud.process.pid}))
            self.assertEqual(json.load(answer["Payload"]), {"found": ""})
            self.assertEqual(cloud.client("ssm", TEST).get_parameter(Name="parameter")["Parameter"]["Value"], SECRET)

    def test_without_isolation_the_probe_finds_the_secrets(self):
        """Without namespaces, the same function finds what this user may read, which shows that it really searches."""
        folder = pathlib.Path(self.state)
        folder.mkdir()
        (folder / "there").write_text(SECRET)
        script = (HERE / "access_probe_bootstrap.sh").read_text().replace("/var/task/word", str(folder / "word")).replace("/tmp/found", str(folder / "found"))
        (folder / "word").write_text(WORD)
        script = script[:script.index("while true")] + 'state=$1 cloud=$2\nprocesses\n[ -e "$state" ] && found "folder $state"\ncat ' + str(folder / "found")
        done = subprocess.run(["sh", "-c", script, "probe", self.state, str(os.getpid())], capture_output=True, text=True, env={"PATH": os.environ["PATH"], "A": SECRET})
        for expected in ("the environment has it", "/environ", "may signal the cloud", f"folder {self.state}"):
            self.assertIn(expected, done.stdout)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
