"""A proxy in front of an AWS endpoint that records every request and its response.

    with RecordingProxy(cloud.endpoint) as proxy:
        run(environment={..., "AWS_ENDPOINT_URL": proxy.endpoint})
        calls = proxy.take_exchanges()"""
import dataclasses
import http.client
import http.server
import threading
import urllib.parse

import identify_operation

HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "content-length", "expect"}


@dataclasses.dataclass
class Exchange:
    service: str
    operation: str
    method: str
    target: str
    headers: dict  # by name in lower case
    body: bytes
    status: int
    answer: bytes
    resource: str = ""  # the Terraform resource that made the call: terraform_phases.py


class RecordingProxy:
    def __init__(self, upstream):
        self.upstream = urllib.parse.urlsplit(upstream).netloc
        self.lock = threading.Lock()
        self.exchanges = []

    def __enter__(self):
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler(self))
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        self.endpoint = f"http://127.0.0.1:{self.server.server_port}"
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def record(self, exchange):
        with self.lock:
            self.exchanges.append(exchange)

    def content_for_client(self, exchange):
        """The content that the client gets, and its Content-Length. If the content is shorter, the connection is closed after it."""
        return exchange.answer, len(exchange.answer)

    def take_exchanges(self):
        """The exchanges since the last call of take_exchanges(), in the order of the responses."""
        with self.lock:
            taken, self.exchanges = self.exchanges, []
        return taken


def handler(proxy):
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle(self):
            try:
                super().handle()
            except ConnectionError:
                pass  # the client was killed

        def forward(self):
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            headers = {name: value for name, value in self.headers.items() if name.lower() not in HOP_BY_HOP}
            connection = http.client.HTTPConnection(proxy.upstream, timeout=120)
            connection.request(self.command, self.path, body, headers)
            answer = connection.getresponse()
            content = answer.read()
            lower = {name.lower(): value for name, value in headers.items()}
            service, operation = identify_operation.operation_of(self.command, self.path, lower, body)
            exchange = Exchange(service, operation, self.command, self.path, lower, body, answer.status, content)
            proxy.record(exchange)
            content, length = proxy.content_for_client(exchange)
            self.send_response(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in HOP_BY_HOP | {"date", "server"}:
                    self.send_header(name, value)
            self.send_header("Content-Length", answer.getheader("Content-Length", "0") if self.command == "HEAD" else str(length))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(content)
                self.close_connection |= len(content) < length
            connection.close()

        do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = forward

        def log_message(self, *_):
            pass

    return Handler
