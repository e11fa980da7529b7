"""Events that are unusual, or missing."""
import json

from raw_runtime_api import ACCEPTED, EVENT, Closed, event, event_headers, response

from .case_list import case
from .required_reactions import expect_error_or_exit


@case
def huge_event(f):
    """Lambda's events have up to 6 MB; the function responds, and continues to serve."""
    f.expect_poll()
    big = json.loads(EVENT)
    big["padding"] = "x" * (6 * 1024 * 1024)
    f.send(event(body=json.dumps(big).encode()))
    f.expect_result()
    f.send(ACCEPTED)
    f.expect_further_service()


@case
def event_of_an_exabyte(f):
    """An event with a Content-Length of an exabyte isn't awaited: the function reports an error or exits with one; it isn't killed by a signal."""
    f.expect_poll()
    f.send(response(200, b"", event_headers() + [("Content-Length", "1000000000000000000")], length=False) + b"{")
    expect_error_or_exit(f)


@case
def endless_chunks(f):
    """An event whose chunks never end isn't awaited either: the function reports an error or exits with one."""
    f.expect_poll()
    f.send(response(200, b"", event_headers() + [("Transfer-Encoding", "chunked")], length=False))
    try:
        for _ in range(40):
            f.send(b"100000\r\n" + b"x" * 0x100000 + b"\r\n")
    except Closed:
        pass
    f.connection = None
    expect_error_or_exit(f)


@case
def not_json(f):
    """An event that is not JSON is an invocation error, and the function continues to serve."""
    f.expect_poll()
    f.send(event(body=b'{"name":'))
    f.expect_error()
    f.send(ACCEPTED)
    f.expect_further_service()


@case
def empty_event(f):
    """An empty event is an invocation error, and the function continues to serve."""
    f.expect_poll()
    f.send(event(body=b""))
    f.expect_error()
    f.send(ACCEPTED)
    f.expect_further_service()


@case
def not_utf8(f):
    """An event that is not UTF-8 is an invocation error, and the error report is still valid JSON."""
    f.expect_poll()
    f.send(event(body=b'{"name":"\xff\xfe"}'))
    f.expect_error()
    f.send(ACCEPTED)
    f.expect_further_service()


@case
def deep_event(f):
    """An event whose nesting would overflow a naive parser's stack is an invocation error, and the function continues to serve."""
    f.expect_poll()
    f.send(event(body=b"[" * 2_000_000))
    f.expect_error()
    f.send(ACCEPTED)
    f.expect_further_service()


@case
def unexpected_shapes(f):
    """Any JSON gets a response or an error."""
    for i, body in enumerate((b"null", b"[]", b"7", b'"text"', b"{}", b'{"requestContext":{"http":7}}', b'{"name":{"name":"bob"}}', b'{"\\u0000":"\\ud83d\\ude00"}')):
        f.expect_poll()
        f.send(event(f"id-{i}", body=body))
        f.expect_result(f"id-{i}")
        f.send(ACCEPTED)
