"""Headers of events."""
from raw_runtime_api import ACCEPTED, EVENT, event, event_headers, response

from .case_list import case
from .required_reactions import expect_new_poll_or_failure


@case
def no_content_type(f):
    """An event needs no content type."""
    f.expect_poll()
    f.send(event(Content_Type=None))
    f.expect_result()
    f.send(ACCEPTED)


@case
def only_the_request_id(f):
    """The request id is the only header that is needed for a response."""
    f.expect_poll()
    f.send(response(200, EVENT, [("Lambda-Runtime-Aws-Request-Id", "id-1")]))
    f.expect_result()
    f.send(ACCEPTED)


@case
def malformed_deadlines(f):
    """A deadline that is not a number of milliseconds doesn't make the event invalid."""
    for i, deadline in enumerate(("soon", "", "-1", "1e3", "99999999999999999999999", "0x10", "17 18", "0")):
        f.expect_poll()
        f.send(event(f"id-{i}", deadline=deadline))
        f.expect_result(f"id-{i}")
        f.send(ACCEPTED)


@case
def missing_request_id(f):
    """Without a request id, no response is possible: nothing is posted, and the function polls again or exits with an error."""
    f.expect_poll()
    f.send(response(200, EVENT))
    expect_new_poll_or_failure(f)


@case
def impossible_request_id(f):
    """A request id that would change the path of a URL is never used in one."""
    f.expect_poll()
    f.send(event("../../init/error?x= y"))
    expect_new_poll_or_failure(f)


@case
def two_request_ids(f):
    """If there are two request ids, neither can be trusted."""
    f.expect_poll()
    f.send(response(200, EVENT, event_headers("id-a") + [("Lambda-Runtime-Aws-Request-Id", "id-b")]))
    expect_new_poll_or_failure(f)


@case
def long_trace(f):
    """Long values of the headers that AWS forwards from callers arrive complete or not at all, and cause no error."""
    f.expect_poll()
    f.send(event(Lambda_Runtime_Trace_Id="Root=" + "1" * 3000, Lambda_Runtime_Client_Context="{" + "x" * 3500))
    f.expect_result()
    f.send(ACCEPTED)
    f.expect_further_service()
