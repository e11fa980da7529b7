"""Dropped connections."""
import time

from raw_runtime_api import ACCEPTED, ContractViolation, event, event_headers, response

from .case_list import case


@case
def nothing_listens(f):
    """Nothing listens at the address: it makes a few attempts, then exits with an error."""
    f.expect_failure(within=5)


nothing_listens.listens = False


@case
def dropped_before_the_event(f):
    """If the connection is closed while it waits, it connects again."""
    f.expect_poll()
    f.connection.close()
    f.connection = None
    f.expect_further_service()


@case
def reset_before_the_event(f):
    """It also connects again if the connection is reset."""
    f.expect_poll()
    f.connection.reset()
    f.connection = None
    f.expect_further_service()


@case
def dropped_forever(f):
    """If the connection is closed each time, the environment is being shut down: it exits with an error, soon."""
    for _ in range(50):
        try:
            f.expect_poll()
        except ContractViolation:
            break
        f.connection.close()
        f.connection = None
        if f.process.poll() is not None:
            break
        time.sleep(0.05)
    f.expect_failure()


@case
def dropped_inside_the_head(f):
    """An incomplete event is not an event: nothing is posted, and the function polls again."""
    f.expect_poll()
    f.send(event()[:120])
    f.connection.close()
    f.connection = None
    f.expect_further_service()


@case
def dropped_inside_the_body(f):
    """An incomplete event is not an event, even if its request id is known."""
    f.expect_poll()
    f.send(event()[:-10])
    f.connection.close()
    f.connection = None
    f.expect_further_service()


@case
def dropped_inside_a_chunk(f):
    """Nor is an incomplete chunked event."""
    f.expect_poll()
    f.send(response(200, b"", event_headers() + [("Transfer-Encoding", "chunked")], length=False) + b"ff\r\n{")
    f.connection.close()
    f.connection = None
    f.expect_further_service()


@case
def closed_after_the_event(f):
    """If the server closes the connection after the event without announcing it, the response is sent over a new connection."""
    f.expect_poll()
    f.send(event())
    f.connection.close()
    f.connection = None
    f.expect_result()
    f.send(ACCEPTED)
    f.expect_further_service()


@case
def dropped_before_the_acknowledgement(f):
    """An unacknowledged response is sent again or abandoned; the function continues to poll, or exits with an error."""
    f.expect_poll()
    f.send(event())
    f.expect_result()
    f.connection.close()
    f.connection = None
    request = f.request()
    if request.method == "POST":
        f.send(ACCEPTED)
        return f.expect_further_service()
    f.exchange_event()


@case
def server_ends_after_the_event(f):
    """If the server is gone when the response is sent, the function exits with an error."""
    f.expect_poll()
    f.send(event())
    f.listener.close()
    f.connection.reset()
    f.connection = None
    f.expect_failure(within=5)
