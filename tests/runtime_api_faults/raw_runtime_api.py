"""Requests of a function, and the responses of a Runtime API to them: exactly the bytes that a case specifies, valid or not, over raw sockets, without an
HTTP library."""
import json
import socket
import time

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
