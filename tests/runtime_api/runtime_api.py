"""A Runtime API as AWS documents it, over raw sockets: responds to polls with invocations, any number at once, and keeps the function's
responses. It doesn't depend on Martlet. Contract: AWS Lambda Developer Guide, "Using the Lambda runtime API" and "Building a custom runtime"."""
import asyncio
import base64
import json
import time

ROOT = "/2018-06-01/runtime/"


class ContractViolation(Exception):
    """The function violated the contract."""


class Call:
    """One invocation: what was sent to the function, and what the function returned."""

    def __init__(self, number, event, seconds):
        self.id = f"8476a536-e9f4-11e8-9739-{number:012x}"
        self.invocation_id = f"invocation-{number * 7919 % 1000003}"
        self.trace = f"Root=1-{number:08x}-{number:024x};Parent={number + 1:016x};Sampled=1"
        self.event = event if isinstance(event, bytes) else json.dumps(event).encode()
        self.deadline_ms = int((time.time() + seconds) * 1000)
        self.sent_at = self.first_byte_at = self.ended_at = None
        self.kind = None  # "response" or "error"
        self.headers = {}
        self.trailers = {}
        self.body = bytearray()
        self.size = 0
        self.chunks = 0
        self.keeps_body = True
        self.read_pause = 0  # seconds after each chunk, for a slow reader
        self.leaves_after = None  # bytes after which the reader disconnects
        self.answer_with = None  # bytes with which the Runtime API responds to the post
        self.done = asyncio.get_event_loop().create_future()

    @property
    def is_streamed(self):
        return self.headers.get("lambda-runtime-function-response-mode") == "streaming"

    def json(self):
        return json.loads(bytes(self.body))

    def stream_error(self):
        return json.loads(base64.b64decode(self.trailers["lambda-runtime-function-error-body"]))

    def prelude(self):
        head, _, body = bytes(self.body).partition(b"\0" * 8)
        return json.loads(head), body


class RuntimeApi:
    def __init__(self):
        self.queue = asyncio.Queue()
        self.calls = {}
        self.polls = 0  # open at the moment
        self.polls_most = 0
        self.in_hand = 0
        self.wrong = []
        self.init_error = None
        self.server = None
        self.next_with = []  # bytes that polls get instead of events, one item each
        self.connections = 0
        self.late = set()

    async def start(self):
        self.server = await asyncio.start_server(self.serve, "127.0.0.1", 0, limit=1 << 20, backlog=1024)
        return f"127.0.0.1:{self.server.sockets[0].getsockname()[1]}"

    def invoke(self, event, seconds=60.0, **settings):
        call = Call(len(self.calls), event, seconds)
        for name, value in settings.items():
            setattr(call, name, value)
        self.calls[call.id] = call
        self.queue.put_nowait(call)
        return call

    async def serve(self, reader, writer):
        self.connections += 1
        try:
            while await self.exchange(reader, writer):
                pass
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            pass
        except ContractViolation as wrong:
            self.wrong.append(str(wrong))
        except Exception as unexpected:  # otherwise it would be lost in a task
            self.wrong.append(f"{type(unexpected).__name__}: {unexpected}")
        finally:
            writer.close()

    async def exchange(self, reader, writer):
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        method, path, version = head[0].split(" ")
        if version != "HTTP/1.1":
            raise ContractViolation(f"not HTTP/1.1: {head[0]}")
        headers = {}
        for line in head[1:]:
            if line:
                name, _, value = line.partition(":")
                if name.lower() in headers:
                    raise ContractViolation(f"the header {name} twice")
                headers[name.lower()] = value.strip()
        if "host" not in headers:
            raise ContractViolation("a request without Host")
        if not path.startswith(ROOT):
            raise ContractViolation(f"{method} {path}")
        words = path[len(ROOT):].split("/")
        if method == "GET" and words == ["invocation", "next"]:
            return await self.give_event(reader, writer)
        if method == "POST" and words == ["init", "error"]:
            self.init_error = json.loads(await reader.readexactly(int(headers["content-length"])))
            return await self.reply(writer, 202)
        if method == "POST" and len(words) == 3 and words[0] == "invocation" and words[2] in ("response", "error"):
            return await self.take_answer(words[1], words[2], headers, reader, writer)
        raise ContractViolation(f"{method} {path}")

    async def give_event(self, reader, writer):
        self.polls += 1
        self.polls_most = max(self.polls_most, self.polls)
        try:
            if self.next_with:
                writer.write(self.next_with.pop(0))
                await writer.drain()
                return False
            getting = asyncio.ensure_future(self.queue.get())
            gone = asyncio.ensure_future(reader.read(1))
            done, _ = await asyncio.wait({getting, gone}, return_when=asyncio.FIRST_COMPLETED)
            if getting not in done:
                getting.cancel()
                if gone.result():
                    raise ContractViolation("bytes after a poll, before its response")
                return False
            call = getting.result()
            gone.cancel()
            try:
                await gone
            except asyncio.CancelledError:
                pass
        finally:
            self.polls -= 1
        self.in_hand += 1
        call.sent_at = time.monotonic()
        writer.write((f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nLambda-Runtime-Aws-Request-Id: {call.id}\r\n"
                      f"Lambda-Runtime-Invocation-Id: {call.invocation_id}\r\nLambda-Runtime-Deadline-Ms: {call.deadline_ms}\r\n"
                      f"Lambda-Runtime-Trace-Id: {call.trace}\r\n"
                      "Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:eu-central-1:123456789012:function:checked\r\n"
                      f"Content-Length: {len(call.event)}\r\n\r\n").encode() + call.event)
        await writer.drain()
        return True

    async def take_answer(self, request_id, kind, headers, reader, writer):
        call = self.calls.get(request_id)
        if call is None:
            raise ContractViolation(f"a response to the unknown request id {request_id}")
        if call.kind and request_id not in self.late:
            raise ContractViolation(f"two responses to {request_id}")
        if headers.get("lambda-runtime-invocation-id") != call.invocation_id:
            raise ContractViolation(f"the response to {request_id} has the invocation id {headers.get('lambda-runtime-invocation-id')!r}, not {call.invocation_id}")
        call.kind, call.headers = kind, headers
        if call.answer_with is not None:
            writer.write(call.answer_with)
            await writer.drain()
            call.finish(self) if hasattr(call, "finish") else self.finish(call)
            return False
        if headers.get("transfer-encoding", "").lower() == "chunked":
            if not await self.read_chunks(call, reader):
                self.finish(call)
                return False
        else:
            left = int(headers["content-length"])
            while left:
                part = await reader.read(min(left, 1 << 16))
                if not part:
                    raise asyncio.IncompleteReadError(part, left)
                left -= len(part)
                self.receive_part(call, part)
        if kind == "error":
            for member in ("errorMessage", "errorType", "stackTrace"):
                if member not in call.json():
                    raise ContractViolation(f"an error without {member}")
            if not headers.get("lambda-runtime-function-error-type"):
                raise ContractViolation("an error without the header for its type")
        is_late = time.time() * 1000 > call.deadline_ms
        self.finish(call)
        return await self.reply(writer, 410 if is_late else 202, b'{"errorType":"InvokeTimeout"}' if is_late else b'{"status":"OK"}')

    async def read_chunks(self, call, reader):
        if not call.is_streamed:
            raise ContractViolation("chunks without Lambda-Runtime-Function-Response-Mode: streaming")
        if "content-length" in call.headers:
            raise ContractViolation("both chunks and a Content-Length")
        while True:
            size = int((await reader.readuntil(b"\r\n"))[:-2], 16)
            if size == 0:
                break
            left = size
            while left:
                part = await reader.read(min(left, 1 << 16))
                if not part:
                    call.finish_problem = "torn"
                    return False
                left -= len(part)
                self.receive_part(call, part)
                if call.leaves_after is not None and call.size >= call.leaves_after:
                    return False
            if await reader.readexactly(2) != b"\r\n":
                raise ContractViolation("a chunk that does not end")
            call.chunks += 1
            if call.read_pause:
                await asyncio.sleep(call.read_pause)
        while True:
            line = (await reader.readuntil(b"\r\n"))[:-2].decode("latin-1")
            if not line:
                return True
            name, _, value = line.partition(":")
            if name.lower() not in [one.strip().lower() for one in call.headers.get("trailer", "").split(",")]:
                raise ContractViolation(f"the trailer {name} was not announced")
            call.trailers[name.lower()] = value.strip()

    def receive_part(self, call, part):
        if call.first_byte_at is None:
            call.first_byte_at = time.monotonic()
        call.size += len(part)
        if call.keeps_body:
            call.body += part

    def finish(self, call):
        self.in_hand -= 1
        call.ended_at = time.monotonic()
        if not call.done.done():
            call.done.set_result(call)

    async def reply(self, writer, status, body=b'{"status":"OK"}'):
        writer.write(f"HTTP/1.1 {status} Whatever\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
        await writer.drain()
        return True


def url_event(path, query="", method="GET", body="", headers=None):
    return {"version": "2.0", "routeKey": "$default", "rawPath": path, "rawQueryString": query, "headers": headers or {"host": "x.lambda-url.eu-central-1.on.aws"},
            "requestContext": {"domainName": "x.lambda-url.eu-central-1.on.aws", "stage": "$default",
                               "http": {"method": method, "path": path, "protocol": "HTTP/1.1", "sourceIp": "192.0.2.1"}},
            "body": body, "isBase64Encoded": False}
