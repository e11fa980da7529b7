"""Responses to polls (GET next) that are not events."""
from raw_runtime_api import ACCEPTED, EVENT, Closed, event, event_headers, response

from .case_list import case
from .required_reactions import expect_new_poll_or_failure, refuse_forever


def refusal(status):
    def refused(f):
        f.expect_poll()
        f.send(response(status, b'{"errorMessage":"over","errorType":"X"}', [("Content-Type", "application/json")]))
        f.expect_failure(within=2)

    refused.__name__ = f"poll_gets_{status}"
    refused.__doc__ = f"{status} to a poll ends the environment: the function exits promptly with an error."
    return refused


case(refusal(403))
case(refusal(500))


@case
def poll_gets_503_once(f):
    """Another refusal may be temporary: the function polls again, or exits with an error."""
    f.expect_poll()
    f.send(response(503))
    expect_new_poll_or_failure(f)


@case
def poll_gets_503_forever(f):
    """If it isn't temporary, the function exits with an error: it doesn't poll endlessly."""
    refuse_forever(f, response(503))


@case
def poll_gets_302(f):
    """A redirection is not followed, and is not an event."""
    refuse_forever(f, response(302, b"", [("Location", f"http://{f.address}/elsewhere")]))


@case
def poll_gets_204(f):
    """Nor is an empty success an event."""
    refuse_forever(f, b"HTTP/1.1 204 No Content\r\nLambda-Runtime-Aws-Request-Id: id-1\r\n\r\n")


@case
def poll_gets_no_http(f):
    """Bytes that are not HTTP are an error."""
    refuse_forever(f, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", closes=True)


@case
def two_lengths(f):
    """Two different lengths are an attack or an error (RFC 9112, section 6.3)."""
    refuse_forever(f, response(200, EVENT, event_headers() + [("Content-Length", "5")]), closes=True)


@case
def endless_head(f):
    """An endless head is not stored endlessly."""
    f.expect_poll()
    try:
        f.send(b"HTTP/1.1 200 OK\r\n")
        for i in range(20_000):
            f.send(b"X-%d: %s\r\n" % (i, b"y" * 1000))
    except Closed:
        pass
    f.connection = None
    expect_new_poll_or_failure(f)


@case
def endless_interim_responses(f):
    """An endless series of 1xx responses is not skipped endlessly."""
    f.expect_poll()
    try:
        for _ in range(100_000):
            f.send(b"HTTP/1.1 100 Continue\r\n\r\n")
    except Closed:
        pass
    f.connection = None
    expect_new_poll_or_failure(f)


@case
def bytes_after_the_event(f):
    """Bytes after an event do not acknowledge a response that has not been sent yet."""
    f.expect_poll()
    f.send(event() + response(413))
    f.expect_result()
    f.send(ACCEPTED)
    f.expect_further_service()
