"""A Runtime API server that sends exactly the bytes that a case specifies, valid or not, over raw sockets, without an HTTP library."""
import json
import os
import re
import socket
import subprocess
import threading
import time

ROOT = "/2018-06-01/runtime/"

# One event for any function: an HTTP request of an HTTP API (payload 2.0) that also has the member `name`, which hello greets.
EVENT = json.dumps({
    "version": "2.0", "routeKey": "$default", "rawPath": "/", "rawQueryString": "", "headers": {"host": "faults.example"},
    "requestContext": {"stage": "$default", "http": {"method": "GET", "path": "/", "protocol": "HTTP/1.1", "sourceIp": "192.0.2.1"}},
    "isBase64Encoded": False, "name": "bob",
}).encode()


class ContractViolation(Exception):
    """The function doesn't do what the case requires."""


class Closed(Exception):
    """The function closed the connection, or has ended."""


class Request:
    def __init__(self, method, path, headers, body):
        self.method, self.path, self.headers, self.body = method, path, headers, body

    def __str__(self):
        return f"{self.method} {self.path}"


class Connection:
    def __init__(self, sock):
        self.sock = sock
        self.buffer = b""

    def fill(self):
        try:
            part = self.sock.recv(1 << 20)
        except (ConnectionError, socket.timeout) as problem:
            raise Closed(str(problem)) from problem
        if not part:
            raise Closed("end of the connection")
        self.buffer += part

    def head(self):
        while b"\r\n\r\n" not in self.buffer:
            self.fill()
        head, self.buffer = self.buffer.split(b"\r\n\r\n", 1)
        lines = head.decode("latin-1").split("\r\n")
        method, path, version = lines[0].split(" ")
        if version != "HTTP/1.1":
            raise ContractViolation(f"the request is not HTTP/1.1: {lines[0]}")
        headers = {}
        for line in lines[1:]:
            name, value = line.split(":", 1)
            headers[name.strip().lower()] = value.strip()
        if not headers.get("host"):
            raise ContractViolation("a request without Host")
        return Request(method, path, headers, None)

    def request(self):
        request = self.head()
        length = int(request.headers.get("content-length", "0"))
        while len(self.buffer) < length:
            self.fill()
        request.body, self.buffer = self.buffer[:length], self.buffer[length:]
        return request

    def send(self, data):
        try:
            self.sock.sendall(data)
        except ConnectionError as problem:
            raise Closed(str(problem)) from problem

    def send_in_steps(self, data, step=1, pause=0.0005):
        for at in range(0, len(data), step):
            self.send(data[at:at + step])
            time.sleep(pause)

    def close(self):
        self.sock.close()

    def reset(self):
        """Closes the connection with a RST instead of a FIN."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
        self.sock.close()


def response(status, body=b"", headers=(), length=True):
    lines = [f"HTTP/1.1 {status} Whatever"] + [f"{name}: {value}" for name, value in headers]
    if length:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


def event_headers(request_id="id-1", deadline=None, **more):
    headers = {
        "Lambda-Runtime-Aws-Request-Id": request_id,
        "Lambda-Runtime-Deadline-Ms": str(int(time.time() * 1000) + 3000) if deadline is None else deadline,
        "Lambda-Runtime-Invoked-Function-Arn": "arn:aws:lambda:eu-central-1:123456789012:function:faults",
        "Lambda-Runtime-Trace-Id": "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1",
        "Content-Type": "application/json",
    }
    headers.update({name.replace("_", "-"): value for name, value in more.items()})
    return [(name, value) for name, value in headers.items() if value is not None]


def event(request_id="id-1", body=EVENT, **headers):
    return response(200, body, event_headers(request_id, **headers))


ACCEPTED = response(202, b'{"status":"OK"}\n', [("Content-Type", "application/json")])


class Function:
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
