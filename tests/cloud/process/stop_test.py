#!/usr/bin/env python3
"""stop_test.py MARTLET: Ctrl-C stops the local cloud within about a second, whatever its functions are doing, and leaves none of their processes running."""
import pathlib
import shutil
import signal
import subprocess
import sys
import threading
import time
import unittest

import botocore.exceptions

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from function_package import package  # noqa: E402
from local_cloud import LocalCloud  # noqa: E402

if not shutil.which("curl"):
    print("skipped: curl is missing")
    sys.exit(0)

STOP_MAX_S = 2.5  # about a second, with a margin for a busy machine
MARK = "31536001"  # the argument of their `sleep` processes, by which these are found
DEAF = "#!/bin/sh\ntrap '' TERM INT HUP\n"
SLEEP = f"while true; do sleep {MARK}; done\n"
NEXT = 'curl -sS "http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation/next" > /dev/null\n'
# (description, bootstrap, invocation type)
FUNCTIONS = [
    ("sleeps in an invocation that nobody waits for", DEAF + NEXT + SLEEP, "Event"),
    ("sleeps in an invocation that somebody waits for", DEAF + NEXT + SLEEP, "RequestResponse"),
    ("sleeps before it asks for an event", DEAF + SLEEP, "Event"),
    ("has detached a process", DEAF + f"setsid sleep {MARK} &\n" + NEXT + SLEEP, "Event"),
]


def sleeping():
    return subprocess.run(["pgrep", "-f", f"^sleep {MARK}"], capture_output=True, text=True).stdout.split()


class Stop(unittest.TestCase):
    def begin(self, functions, number, mode):
        try:
            functions.invoke(FunctionName=f"f{number}", InvocationType=mode, Payload="{}")
        except (botocore.exceptions.HTTPClientError, botocore.exceptions.ClientError):
            pass  # the cloud has ended in the meantime

    def test_ctrl_c_ends_all_functions_within_about_a_second(self):
        with LocalCloud("--lambda-pending-ms", "0") as cloud:
            role = cloud.role("functions", {"Service": "lambda.amazonaws.com"})
            waiting = []
            for number, (_, script, mode) in enumerate(FUNCTIONS):
                functions = cloud.client("lambda", read_timeout=60)
                functions.create_function(FunctionName=f"f{number}", Runtime="provided.al2023", Handler="bootstrap", Role=role, Timeout=60, Code={"ZipFile": package(script)})
                waiting.append(threading.Thread(target=self.begin, args=(functions, number, mode)))
                waiting[-1].start()
            end = time.monotonic() + 20
            while len(sleeping()) < len(FUNCTIONS) and time.monotonic() < end:
                time.sleep(0.05)
            self.assertGreaterEqual(len(sleeping()), len(FUNCTIONS))
            began = time.monotonic()
            cloud.process.send_signal(signal.SIGINT)
            cloud.process.wait(30)
            took = time.monotonic() - began
            for one in waiting:
                one.join()
        print(f"stopped after {took:.2f} s")
        self.assertLess(took, STOP_MAX_S)
        self.assertEqual((cloud.process.returncode, sleeping()), (0, []))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
