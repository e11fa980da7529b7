"""Lambda's side of a function: starts a given bootstrap, and sends it events through a Runtime API.

    with BootstrapProcess("build/debug/deployer", accounts.environment(TEST, role=DEPLOYER_ROLE)) as function:
        ended = function.invoke(accounts.job(TEST, {"deploy.json": "..."}, {...}))
        assert ended.how == "response" and accounts.results()[-1]["operation"] == "PutJobSuccessResult"
"""
import dataclasses
import http.server
import json
import os
import queue
import signal
import subprocess
import tempfile
import threading
import time
import uuid

ROOT = "/2018-06-01/runtime/"


@dataclasses.dataclass
class Ended:
    how: str  # "response", "error", "init error", "exit" or "killed"
    body: object  # the response; for "exit", the status
    seconds: float


class BootstrapProcess:
    def __init__(self, bootstrap, environment, name="martlet-deployer", region="eu-central-1", account="222222222222"):
        self.bootstrap, self.name = bootstrap, name
        self.arn = f"arn:aws:lambda:{region}:{account}:function:{name}"
        self.environment = environment

    def __enter__(self):
        self.output = tempfile.TemporaryFile()
        self.start()
        return self

    def __exit__(self, *_):
        self.kill()
        self.output.close()

    def start(self):
        # Each process has its own server and queues, so it can't take its successor's events or respond to them.
        self.events, self.ends = queue.Queue(), queue.Queue()
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler(self.events, self.ends, self.arn))
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        self.process = subprocess.Popen(
            [self.bootstrap], stdin=subprocess.DEVNULL, stdout=self.output, stderr=subprocess.STDOUT, start_new_session=True,
            env={"AWS_LAMBDA_RUNTIME_API": f"127.0.0.1:{self.server.server_port}", "AWS_LAMBDA_FUNCTION_NAME": self.name,
                 "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "1024", "TZ": ":UTC", **self.environment})

    def kill(self):
        """Kills it and its child processes, without warning."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.events.put(None)  # its poll may still be waiting
        self.server.shutdown()
        self.server.server_close()

    def invoke(self, event, seconds=900, kill_after=None, wait_max_s=60):
        """Sends one event. A bootstrap that has ended is started again, as in Lambda. `seconds` is the time until the function's deadline;
        after `kill_after` seconds, it is killed without warning."""
        if self.process.poll() is not None:
            self.kill()
            self.start()
        began = time.monotonic()
        self.events.put((str(uuid.uuid4()), json.dumps(event).encode(), int((time.time() + seconds) * 1000)))
        while True:
            passed = time.monotonic() - began
            try:
                how, body = self.ends.get(timeout=0.02)
                return Ended(how, body, time.monotonic() - began)
            except queue.Empty:
                pass
            if kill_after is not None and passed >= kill_after:
                self.kill()
                return Ended("killed", None, passed)
            if self.process.poll() is not None and self.ends.empty():
                return Ended("exit", self.process.returncode, passed)
            if passed > wait_max_s:
                raise TimeoutError(f"the function did not respond within {wait_max_s} s; its output:\n{self.log()}")

    def log(self):
        """All its output so far."""
        # Doesn't read through the file object, whose position is shared with the function, which writes there.
        return os.pread(self.output.fileno(), os.fstat(self.output.fileno()).st_size, 0).decode("utf-8", "replace")


def handler(events, ends, arn):
    """The Runtime API: responds to polls with `events`, and puts the function's results into `ends`."""

    class RuntimeApi(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle(self):
            try:
                super().handle()
            except ConnectionError:
                pass  # the function was killed

        def do_GET(self):
            given = events.get()
            if given is None:
                self.close_connection = True
                return
            request_id, body, deadline = given
            send(self, 200, body, {
                "Lambda-Runtime-Aws-Request-Id": request_id, "Lambda-Runtime-Deadline-Ms": str(deadline),
                "Lambda-Runtime-Invoked-Function-Arn": arn, "Lambda-Runtime-Trace-Id": "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700"})

        def do_POST(self):
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            what = self.path.removeprefix(ROOT)
            how = "init error" if what == "init/error" else "error" if what.endswith("/error") else "response"
            send(self, 202, b'{"status":"OK"}\n', {})
            try:
                ends.put((how, json.loads(body)))
            except ValueError:
                ends.put((how, body.decode("utf-8", "replace")))

        def log_message(self, *_):
            pass

    return RuntimeApi


def send(request, status, body, headers):
    request.send_response(status)
    for name, value in {**headers, "Content-Type": "application/json", "Content-Length": str(len(body))}.items():
        request.send_header(name, value)
    request.end_headers()
    request.wfile.write(body)
