"""Dropped connections."""
import time

from runtime_api import ACCEPTED, Broken, event, event_headers, response

from .case import case


@case
def nothing_listens(f):
    """Nobody to ask: it tries a little, then exits with an error."""
    f.fails(within=5)


nothing_listens.listens = False


@case
def dropped_before_the_event(f):
    """A connection that drops while it waits is made again."""
    f.expect_next()
    f.connection.close()
    f.connection = None
    f.keeps_serving()


@case
def reset_before_the_event(f):
    """Also one that is reset."""
    f.expect_next()
    f.connection.reset()
    f.connection = None
    f.keeps_serving()


@case
def dropped_for_ever(f):
    """If it drops each time, the environment is being torn down: exit with an error, soon."""
    for _ in range(50):
        try:
            f.expect_next()
        except Broken:
            break
        f.connection.close()
        f.connection = None
        if f.process.poll() is not None:
            break
        time.sleep(0.05)
    f.fails()


@case
def dropped_within_the_head(f):
    """Half an event is not an event: nothing is posted, and the function asks again."""
    f.expect_next()
    f.send(event()[:120])
    f.connection.close()
    f.connection = None
    f.keeps_serving()


@case
def dropped_within_the_body(f):
    """Half an event is not an event, even when its request id is known."""
    f.expect_next()
    f.send(event()[:-10])
    f.connection.close()
    f.connection = None
    f.keeps_serving()


@case
def dropped_within_a_chunk(f):
    """Half of a chunked event neither."""
    f.expect_next()
    f.send(response(200, b"", event_headers() + [("Transfer-Encoding", "chunked")], length=False) + b"ff\r\n{")
    f.connection.close()
    f.connection = None
    f.keeps_serving()


@case
def closed_after_the_event(f):
    """A server that closes after the event without saying so gets the answer over a new connection."""
    f.expect_next()
    f.send(event())
    f.connection.close()
    f.connection = None
    f.expect_answer()
    f.send(ACCEPTED)
    f.keeps_serving()


@case
def dropped_before_the_acknowledgement(f):
    """An unacknowledged answer is sent again, or given up; the function asks on, or exits with an error."""
    f.expect_next()
    f.send(event())
    f.expect_answer()
    f.connection.close()
    f.connection = None
    request = f.request()
    if request.method == "POST":
        f.send(ACCEPTED)
        return f.keeps_serving()
    f.answers()


@case
def gone_after_the_event(f):
    """A server that is gone when the answer comes: exit with an error."""
    f.expect_next()
    f.send(event())
    f.listener.close()
    f.connection.reset()
    f.connection = None
    f.fails(within=5)
