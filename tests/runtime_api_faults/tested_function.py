"""The tested function: a bootstrap as a process, and the Runtime API that it calls."""
import json
import re
import socket
import subprocess
import threading

from raw_runtime_api import ACCEPTED, Closed, Connection, ContractViolation, event

ROOT = "/2018-06-01/runtime/"


class TestedFunction:
    """The bootstrap under test, started as by Lambda, with no other environment variables, and the server that it calls."""

    patience = 10.0

    def __init__(self, bootstrap, host="127.0.0.1", listens=True, environment=None):
        self.listener = socket.socket()
        self.listener.bind(("127.0.0.1", 0))
        if listens:
            self.listener.listen(16)
        self.listener.settimeout(self.patience)
        self.address = f"{host}:{self.listener.getsockname()[1]}"
        self.connection = None
        variables = {"AWS_LAMBDA_RUNTIME_API": self.address, "AWS_LAMBDA_FUNCTION_NAME": "faults"}
        variables.update(environment or {})
        self.process = subprocess.Popen([bootstrap], env=variables, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.output = {}
        self.readers = [threading.Thread(target=self._read, args=(name,), daemon=True) for name in ("stdout", "stderr")]
        for reader in self.readers:
            reader.start()

    def _read(self, name):
        self.output[name] = getattr(self.process, name).read()

    # The actions of the server.
    def accept(self):
        try:
            sock, _ = self.listener.accept()
        except socket.timeout:
            raise ContractViolation(f"the function did not connect within {self.patience} s (it {self.state()})") from None
        sock.settimeout(self.patience)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.connection = Connection(sock)
        return self.connection

    def request(self):
        """The next request, on the current connection or on a new one."""
        for _ in range(8):
            connection = self.connection or self.accept()
            try:
                return connection.request()
            except Closed:
                self.connection = None
                connection.close()
        raise ContractViolation("the function connects without sending a request")

    def expect(self, method, path):
        request = self.request()
        if request.method != method or not re.fullmatch(re.escape(ROOT) + path, request.path):
            raise ContractViolation(f"expected {method} {ROOT}{path}, got {request}")
        return request

    def expect_poll(self):
        return self.expect("GET", "invocation/next")

    def expect_result(self, request_id="id-1"):
        """Expects a response or an error for this invocation."""
        request = self.expect("POST", f"invocation/{re.escape(request_id)}/(response|error)")
        body = json.loads(request.body)
        if request.path.endswith("/error"):
            check_error(request)
        elif body is None:
            raise ContractViolation("the response is null")
        return request

    def expect_error(self, request_id="id-1"):
        request = self.expect("POST", f"invocation/{re.escape(request_id)}/error")
        check_error(request)
        return request

    def send(self, data):
        self.connection.send(data)

    def expect_further_service(self, request_id="id-after"):
        """Expects a poll, and handles one invocation without faults."""
        self.expect_poll()
        self.exchange_event(request_id)

    def exchange_event(self, request_id="id-after"):
        """Responds to a poll with an event, and expects a response or an error for it."""
        self.send(event(request_id))
        self.expect_result(request_id)
        self.send(ACCEPTED)

    # The state of the process.
    def state(self):
        status = self.process.poll()
        return "is running" if status is None else f"ended with {status}"

    def status(self, within=patience):
        try:
            status = self.process.wait(within)
        except subprocess.TimeoutExpired:
            raise ContractViolation(f"the function is still running; it should have ended within {within} s") from None
        for reader in self.readers:
            reader.join(self.patience)
        return status

    def expect_failure(self, within=3.0):
        """It exits by itself with a status other than 0, and reports why."""
        status = self.status(within)
        if status == 0:
            raise ContractViolation("the function exits with 0, as if there were no error")
        if status < 0:
            raise ContractViolation(f"the function was killed by signal {-status}")
        if not self.output["stderr"].strip() and not self.output["stdout"].strip():
            raise ContractViolation("the function exits without a message")

    def stop(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for reader in self.readers:
            reader.join(self.patience)
        if self.connection:
            self.connection.close()
        self.listener.close()

    def log(self):
        return (self.output.get("stdout", b"") + self.output.get("stderr", b"")).decode("utf-8", "replace")


def check_error(request):
    body = json.loads(request.body)
    for member, kind in (("errorMessage", str), ("errorType", str), ("stackTrace", list)):
        if not isinstance(body.get(member), kind):
            raise ContractViolation(f"an error without {member}: {body}")
    if not re.fullmatch(r"[A-Za-z]+\.[A-Za-z.]+", request.headers.get("lambda-runtime-function-error-type", "")):
        raise ContractViolation(f"Lambda-Runtime-Function-Error-Type is {request.headers.get('lambda-runtime-function-error-type')!r}")
