#!/usr/bin/env python3
"""invoke_and_logs_commands_test.py MARTLET: `martlet invoke NAME` and `martlet logs NAME` with functions in the local cloud."""
import json
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import shell_function  # noqa: E402
from local_cloud import DEV, LOGGING, REGION, LocalCloud  # noqa: E402

# Logs each event in red and returns it; fails if the event contains "fail".
BOOTSTRAP = """
while next_event; do
  printf 'got \\033[31m%s\\n' "$event"
  case "$event" in
    *fail*) curl -sS -o /dev/null -d '{"errorMessage":"told to fail","errorType":"Told"}' "$api/$request/error" ;;
    *) curl -sS -o /dev/null -d "{\\"event\\":$event}" "$api/$request/response" ;;
  esac
done
"""


def package():
    return shell_function.package(BOOTSTRAP)


class InvokeAndLogs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cloud = cls.enterClassContext(LocalCloud())
        role = cls.cloud.role("function", {"Service": "lambda.amazonaws.com"}, LOGGING)
        client = cls.cloud.client("lambda")
        for name in ("echo", "silent"):
            client.create_function(FunctionName=name, Runtime="provided.al2023", Handler="bootstrap", Role=role, Code={"ZipFile": package()}, Timeout=10)
            client.get_waiter("function_active_v2").wait(FunctionName=name)
        client.publish_version(FunctionName="echo")
        client.create_alias(FunctionName="echo", Name="LIVE", FunctionVersion="1")

    def event(self, text):
        file = tempfile.NamedTemporaryFile("w", suffix=".json")
        self.addCleanup(file.close)
        file.write(text)
        file.flush()
        return file.name

    def test_a_function_is_invoked_by_its_name_an_alias_a_version_or_an_arn(self):
        event = self.event('{"a": 1}')
        for name in ("echo", "echo:LIVE", "echo:1", "echo:$LATEST", f"arn:aws:lambda:{REGION}:{DEV}:function:echo:LIVE"):
            done = self.cloud.command("invoke", name, "--event", event)
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, '{"event":{"a": 1}}\n', ""), name)
        self.assertEqual(self.cloud.command("invoke", "echo").stdout, '{"event":{}}\n')
        as_json = json.loads(self.cloud.command("invoke", "echo:LIVE", "--json").stdout)
        self.assertEqual(as_json, {"functionError": False, "version": "1", "payload": {"event": {}}})

    def test_the_end_of_its_log_is_printed_without_control_characters(self):
        done = self.cloud.command("invoke", "echo", "--tail")
        self.assertEqual(done.returncode, 0)
        self.assertIn("START RequestId: ", done.stderr)
        self.assertIn("got ?[31m{}\n", done.stderr)
        self.assertIn("REPORT RequestId: ", done.stderr)

    def test_a_failure_of_the_function_is_printed_and_exits_with_1(self):
        done = self.cloud.command("invoke", "echo", "--event", self.event('"fail"'))
        self.assertEqual(done.returncode, 1)
        self.assertEqual(json.loads(done.stdout)["errorMessage"], "told to fail")

    def test_functions_that_cannot_be_invoked_are_refused_with_an_explanation(self):
        missing = self.cloud.command("invoke", "no-such")
        self.assertEqual((missing.returncode, missing.stdout), (1, ""))
        self.assertIn("Function not found", missing.stderr)
        for words in (("echo", "--env", "A=b"), ("--tail",), ("echo\x1b[31m",), ("echo", "--event", "/nowhere")):
            refused = self.cloud.command("invoke", *words)
            self.assertEqual((refused.returncode, refused.stdout), (2, ""), words)
            self.assertTrue(refused.stderr.endswith("nothing was run\n"), refused.stderr)
            self.assertNotIn("\x1b", refused.stderr)
        here = subprocess.run([self.cloud.martlet, "invoke", "echo"], env={"PATH": "/usr/bin:/bin", "HOME": "/nowhere"}, capture_output=True, text=True)
        self.assertEqual(here.returncode, 2)
        self.assertIn("region", here.stderr)

    def test_a_log_is_printed_and_followed(self):
        following = subprocess.Popen([self.cloud.martlet, "logs", "silent", "--follow"], env=self.cloud.environment(),
                                     stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(following.communicate)
        self.addCleanup(following.kill)
        self.assertEqual(following.stderr.readline(), "martlet logs: there is no log group /aws/lambda/silent; Lambda creates it when the function is first invoked; waiting\n")
        self.cloud.command("invoke", "silent", "--event", self.event('"first"'))
        seen = ""
        while 'got ?[31m"first"' not in seen:
            line = following.stdout.readline()
            self.assertTrue(line, seen)
            seen += line
        self.cloud.command("invoke", "silent", "--event", self.event('"second"'))
        while 'got ?[31m"second"' not in seen:
            seen += following.stdout.readline()
        self.assertEqual(seen.count('"first"'), 1)
        printed = self.cloud.command("logs", "silent", "--filter", "second")
        self.assertEqual((printed.returncode, printed.stdout.count("\n")), (0, 1), printed.stdout)
        as_json = json.loads(self.cloud.command("logs", "/aws/lambda/silent", "--filter", "second", "--json").stdout)
        self.assertIn("\x1b[31m", as_json["message"])
        time.sleep(1.1)
        self.assertEqual(self.cloud.command("logs", "silent", "--since", "1s").stdout, "")

    def test_logs_that_cannot_be_read_are_refused_with_an_explanation(self):
        missing = self.cloud.command("logs", "no-such")
        self.assertEqual(missing.returncode, 1)
        self.assertIn("there is no log group /aws/lambda/no-such", missing.stderr)
        self.assertEqual(self.cloud.command("logs", "echo", "--since", "yesterday").returncode, 2)
        self.assertEqual(self.cloud.command("logs", "echo:LIVE").returncode, 2)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
