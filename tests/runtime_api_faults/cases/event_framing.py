"""How events are framed in HTTP."""
from raw_runtime_api import ACCEPTED, EVENT, event, event_headers, response

from .case_list import case


@case
def chunked_event(f):
    """The chunks of an event are joined."""
    f.expect_poll()
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(EVENT[i:i + 7]), EVENT[i:i + 7]) for i in range(0, len(EVENT), 7))
    f.send(response(200, b"", event_headers() + [("Transfer-Encoding", "chunked")], length=False) + chunks + b"0\r\n\r\n")
    f.expect_result()
    f.send(ACCEPTED)
    f.expect_further_service()


@case
def event_byte_by_byte(f):
    """An event that arrives byte by byte is awaited."""
    f.expect_poll()
    f.connection.send_in_steps(event())
    f.expect_result()
    f.connection.send_in_steps(ACCEPTED)
    f.expect_further_service()


@case
def chunks_byte_by_byte(f):
    """So is a chunked one."""
    f.expect_poll()
    head = response(200, b"", event_headers() + [("Transfer-Encoding", "chunked")], length=False)
    f.connection.send_in_steps(head + b"%x;ext=1\r\n%s\r\n0\r\nTrailer: x\r\n\r\n" % (len(EVENT), EVENT))
    f.expect_result()
    f.send(ACCEPTED)
    f.expect_further_service()


@case
def event_until_close(f):
    """Without a length, the event ends with the connection; the response is sent over a new one."""
    f.expect_poll()
    f.send(response(200, EVENT, event_headers(), length=False))
    f.connection.close()
    f.connection = None
    f.expect_result()
    f.send(ACCEPTED)
    f.expect_further_service()


@case
def http_1_0(f):
    """An HTTP/1.0 server closes the connection after each response."""
    for request_id in ("id-1", "id-2"):
        f.expect_poll()
        f.send(event(request_id).replace(b"HTTP/1.1", b"HTTP/1.0", 1))
        f.connection.close()
        f.connection = None
        f.expect_result(request_id)
        f.send(ACCEPTED.replace(b"HTTP/1.1", b"HTTP/1.0", 1))
        f.connection.close()
        f.connection = None
    f.expect_further_service()


@case
def connection_close_on_event(f):
    """After `Connection: close`, the response is sent over a new connection."""
    f.expect_poll()
    f.send(event(Connection="close"))
    f.connection.close()
    f.connection = None
    f.expect_result()
    f.send(ACCEPTED)
    f.expect_further_service()


@case
def interim_before_event(f):
    """1xx responses are skipped (RFC 9110, section 15.2)."""
    f.expect_poll()
    f.send(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + event())
    f.expect_result()
    f.send(b"HTTP/1.1 102 Processing\r\n\r\n" + ACCEPTED)
    f.expect_further_service()


@case
def lower_case_headers(f):
    """Header names are case-insensitive, and white space around values is ignored."""
    f.expect_poll()
    head, body = event().split(b"\r\n\r\n", 1)
    lines = head.split(b"\r\n")
    lines = lines[:1] + [name.lower() + b":\t  " + value.strip() + b" \t" for name, value in (line.split(b":", 1) for line in lines[1:])]
    f.send(b"\r\n".join(lines) + b"\r\n\r\n" + body)
    f.expect_result()
    f.send(ACCEPTED)


@case
def no_reason_phrase(f):
    """A status line may have no reason phrase."""
    f.expect_poll()
    f.send(event().replace(b"200 Whatever", b"200 ", 1))
    f.expect_result()
    f.send(b"HTTP/1.1 202 \r\nContent-Length: 0\r\n\r\n")
    f.expect_further_service()


@case
def many_headers(f):
    """A hundred unknown headers are ignored."""
    f.expect_poll()
    f.send(event(**{f"X_Unknown_{i}": "y" * 40 for i in range(100)}))
    f.expect_result()
    f.send(ACCEPTED)
