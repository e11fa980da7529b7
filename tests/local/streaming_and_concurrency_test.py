#!/usr/bin/env python3
"""streaming_and_concurrency_test.py MARTLET FUNCTION: acts as a user of `martlet invoke` and `martlet local` whose function streams responses, and handles several
invocations at once. FUNCTION serves the routes of bench/README.md."""
import concurrent.futures
import http.client
import json
import pathlib
import subprocess
import sys
import time
import unittest

MARTLET, FUNCTION = sys.argv[1:3]
WAIT_MAX_S = 60


class Local:
    """`martlet local`, on a port that the system chose."""

    def __init__(self, *options):
        self.process = subprocess.Popen([MARTLET, "local", "--function", FUNCTION, "--port", "0", "--json", *options], stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True)
        self.address = json.loads(self.process.stdout.readline())["url"].removeprefix("http://")

    def get(self, target):
        connection = http.client.HTTPConnection(self.address, timeout=WAIT_MAX_S)
        connection.request("GET", target)
        return connection.getresponse()

    def processes(self):
        return pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdout.close()
        self.process.kill()
        self.process.wait()


class Streams(unittest.TestCase):
    def test_parts_arrive_while_the_function_is_running(self):
        for transport in ("function-url", "rest"):
            with Local("--transport", transport, "--stream") as local:
                local.get("/hello?name=bob").read()
                began = time.monotonic()
                response = local.get("/stream?parts=5&ms=100&size=10")
                self.assertEqual(response.getheader("transfer-encoding"), "chunked")
                self.assertEqual(response.read(10), b"x" * 10)
                first = time.monotonic() - began
                self.assertEqual(response.read(), b"x" * 40)
                self.assertLess(first, (time.monotonic() - began) / 2)

    def test_an_interrupted_stream_is_incomplete(self):
        with Local("--transport", "function-url", "--stream") as local:
            with self.assertRaises(http.client.IncompleteRead):
                local.get("/stream?parts=2&ms=20&size=10&fail=1").read()
            self.assertEqual(json.load(local.get("/hello?name=bob"))["message"], "hello bob")

    def test_without_the_option_the_response_is_buffered(self):
        with Local("--transport", "function-url") as local:
            response = local.get("/stream?parts=3&ms=1&size=10")
            self.assertEqual((response.getheader("content-length"), response.read()), ("30", b"x" * 30))

    def test_the_option_is_refused_for_an_http_api(self):
        refused = subprocess.run([MARTLET, "local", "--function", FUNCTION, "--stream"], capture_output=True, text=True, timeout=WAIT_MAX_S)
        self.assertEqual(refused.returncode, 2)
        self.assertIn("--stream: http-api-2 doesn't support streaming", refused.stderr)

    def test_invoke_prints_each_part_when_it_arrives(self):
        event = {"version": "2.0", "rawPath": "/stream", "rawQueryString": "parts=3&ms=1&size=4", "headers": {},
                 "requestContext": {"domainName": "a.lambda-url.us-east-1.on.aws", "http": {"method": "GET", "path": "/stream"}}}
        done = subprocess.run([MARTLET, "invoke", "--function", FUNCTION, "--event", "-", "--stream"], input=json.dumps(event).encode(), capture_output=True,
                              timeout=WAIT_MAX_S)
        prelude, _, body = done.stdout.partition(b"\0" * 8)
        self.assertEqual((done.returncode, json.loads(prelude)["statusCode"], body), (0, 200, b"x" * 12))


class ManyAtOnce(unittest.TestCase):
    def test_one_process_handles_several_invocations_at_once(self):
        with Local("--max-concurrency", "8") as local, concurrent.futures.ThreadPoolExecutor(8) as pool:
            local.get("/hello?name=bob").read()
            began = time.monotonic()
            answers = list(pool.map(lambda number: json.load(local.get(f"/sleep?ms=400&tag=t{number}")), range(8)))
            self.assertEqual([answer["tag"] for answer in answers], [f"t{number}" for number in range(8)])
            self.assertLess(time.monotonic() - began, 2, "sequential requests would take 3.2 s")
            self.assertEqual(len(local.processes()), 1)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], warnings="ignore")
