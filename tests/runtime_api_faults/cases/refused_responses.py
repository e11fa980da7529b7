"""Refused responses."""
from raw_runtime_api import ACCEPTED, ContractViolation, event, response

from .case_list import case
from .required_reactions import expect_optional_report_and_further_service


def refused_answer(status):
    def refused(f):
        f.expect_poll()
        f.send(event())
        f.expect_result()
        f.send(response(status, b'{"errorMessage":"no","errorType":"X"}', [("Content-Type", "application/json")]))
        expect_optional_report_and_further_service(f)

    refused.__name__ = f"response_gets_{status}"
    refused.__doc__ = f"{status} to a response fails this invocation, not the function: it may report the error, and continues to serve."
    return refused


case(refused_answer(400))
case(refused_answer(403))
case(refused_answer(413))


@case
def response_gets_413_unread(f):
    """A server may refuse a response that is too large before it has read it, and close the connection."""
    f.expect_poll()
    f.send(event())
    f.connection.head()
    f.send(response(413, b"", [("Connection", "close")]))
    f.connection.reset()
    f.connection = None
    expect_optional_report_and_further_service(f)


@case
def response_gets_500(f):
    """500 to a response is not recoverable: the function exits promptly with an error."""
    f.expect_poll()
    f.send(event())
    f.expect_result()
    f.send(response(500))
    f.expect_failure(within=2)


@case
def response_gets_503(f):
    """Another 5xx may be temporary: the response is sent again or abandoned; the function continues to serve."""
    f.expect_poll()
    f.send(event())
    f.expect_result()
    for _ in range(10):
        f.send(response(503))
        request = f.request()
        if request.method == "GET":
            return f.exchange_event()
    raise ContractViolation("it posts the same response endlessly")


@case
def response_gets_200(f):
    """Any 2xx acknowledges a response."""
    f.expect_poll()
    f.send(event())
    f.expect_result()
    f.send(response(200, b"ok"))
    f.expect_further_service()


@case
def error_report_gets_400(f):
    """A refused error report doesn't end the function either."""
    f.expect_poll()
    f.send(event(body=b"no json"))
    f.expect_error()
    f.send(response(400))
    f.expect_further_service()


@case
def acknowledgement_is_not_http(f):
    """An acknowledgement that is not HTTP ends the connection, not the function."""
    f.expect_poll()
    f.send(event())
    f.expect_result()
    f.send(b"OK\r\n\r\n")
    f.connection = None
    request = f.request()
    if request.method == "POST":
        f.send(ACCEPTED)
        return f.expect_further_service()
    f.exchange_event()


@case
def acknowledgement_byte_by_byte(f):
    """An acknowledgement that arrives byte by byte is awaited."""
    f.expect_poll()
    f.send(event())
    f.expect_result()
    f.connection.send_in_steps(response(202, b"x" * 300), pause=0.002)
    f.expect_further_service()
