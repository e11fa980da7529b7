#!/usr/bin/env python3
"""invoke_and_local_commands_test.py MARTLET HELLO: acts as a user of `martlet invoke` and `martlet local`, with the hello function."""
import http.client
import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import time
import unittest

MARTLET, HELLO = sys.argv[1:3]
WAIT_MAX_S = 60


def invoke(event, *options, function=HELLO):
    return subprocess.run([MARTLET, "invoke", "--function", function, "--event", "-", *options], input=event, capture_output=True, text=True, timeout=WAIT_MAX_S)


def children_of(pid):
    return [int(child) for child in pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def has_ended(pid):
    for _ in range(int(WAIT_MAX_S / 0.02)):
        try:
            if pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                return True  # a zombie: its new parent has not waited for it yet
        except FileNotFoundError:
            return True
        time.sleep(0.02)
    return False


class Local:
    """`martlet local`, on a port that the system chose."""

    def __init__(self, *options):
        self.process = subprocess.Popen([MARTLET, "local", "--function", HELLO, "--port", "0", "--json", *options], stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True)
        self.announced = json.loads(self.process.stdout.readline())
        self.address = self.announced["url"].removeprefix("http://")

    def get(self, target="/"):
        connection = http.client.HTTPConnection(self.address, timeout=WAIT_MAX_S)
        connection.request("GET", target)
        response = connection.getresponse()
        answer = response.status, dict(response.getheaders()), response.read().decode()
        connection.close()
        return answer

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdout.close()
        self.process.kill()
        self.process.wait()


class Invoke(unittest.TestCase):
    def test_prints_the_response(self):
        done = invoke('{"name":"bob"}')
        self.assertEqual((done.returncode, done.stdout), (0, '{"message":"hello bob"}\n'))
        self.assertIn("\tInit Duration: ", done.stderr)

    def test_exits_with_1_for_an_error_of_the_function(self):
        done = invoke("{}")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(json.loads(done.stdout)["errorMessage"], "the event has no `name`")

    def test_prints_json_for_machines(self):
        done = json.loads(invoke('{"name":"bob"}', "--json").stdout)
        self.assertEqual((done["functionError"], done["payload"]), (False, {"message": "hello bob"}))
        self.assertGreater(done["initMs"], 0)
        self.assertGreater(done["memoryMaxMb"], 0)

    def test_reports_how_a_program_that_is_not_a_function_ended(self):
        done = invoke("{}", function="/bin/false")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(json.loads(done.stdout)["errorType"], "Runtime.ExitError")
        self.assertTrue(json.loads(done.stdout)["errorMessage"].endswith("Error: Runtime exited with error: exit status 1"))


class LocalGateway(unittest.TestCase):
    # hello requires a `name` in the event, so it fails for each request, which is a response, too.
    def test_serves_http_api_events(self):
        with Local() as local:
            self.assertEqual(local.announced["transport"], "http-api-2")
            status, headers, body = local.get()
            self.assertEqual((status, body), (500, '{"message":"Internal Server Error"}'))
            self.assertEqual(len(headers["apigw-requestid"]), 36)

    def test_serves_events_of_other_kinds(self):
        for options, kind, answer in [
            (["--transport", "rest"], "rest", (502, '{"message":"Internal server error"}')),
            (["--payload", "1.0"], "rest", (502, '{"message":"Internal server error"}')),
            (["--transport", "http-api-1"], "http-api-1", (500, '{"message":"Internal Server Error"}')),
            (["--transport", "function-url"], "function-url", (502, '{"message":"Internal Server Error"}')),
        ]:
            with Local(*options) as local:
                self.assertEqual(local.announced["transport"], kind)
                self.assertEqual(local.get()[::2], answer)

    def test_refuses_a_path_that_an_http_api_cannot_decode(self):
        with Local() as local:
            self.assertEqual(local.get("/user/percent%25done")[::2], (400, '{"message":"Bad Request"}'))

    def test_exits_with_0_when_stopped_and_leaves_nothing_running(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            with Local() as local:
                local.get()
                functions = children_of(local.process.pid)
                self.assertEqual(len(functions), 1)
                local.process.send_signal(number)
                self.assertEqual(local.process.wait(WAIT_MAX_S), 0)
                self.assertTrue(has_ended(functions[0]))

    def test_leaves_nothing_running_when_it_is_killed(self):
        with Local() as local:
            local.get()
            functions = children_of(local.process.pid)
            os.kill(local.process.pid, signal.SIGKILL)
            self.assertEqual(len(functions), 1)
            self.assertTrue(has_ended(functions[0]))

    def test_reports_a_port_in_use(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            done = subprocess.run([MARTLET, "local", "--function", HELLO, "--port", str(port)], capture_output=True, text=True, timeout=WAIT_MAX_S)
            self.assertEqual(done.returncode, 1)
            self.assertIn(str(port), done.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
