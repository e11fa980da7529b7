"""What every runtime does."""
import time

from runtime_api import ACCEPTED, Broken, Closed, event

from .case import case


@case
def several_events_one_connection(f):
    """Events are served one after another over one kept-alive connection."""
    f.accept()
    first = f.connection
    for i in range(20):
        f.keeps_serving(f"id-{i}")
    if f.connection is not first:
        raise Broken("the connection was given up although nothing was wrong with it")


@case
def next_takes_long(f):
    """Waiting for an event is not an error, however long it lasts."""
    f.expect_next()
    time.sleep(2)
    f.answers()


@case
def named_localhost(f):
    """The Runtime API may be given by the name localhost."""
    f.keeps_serving()


named_localhost.host = "localhost"


@case
def answer_is_not_before_the_event(f):
    """The next event is asked for only after the answer was acknowledged."""
    f.expect_next()
    f.send(event())
    f.expect_answer()
    f.connection.sock.settimeout(0.3)
    try:
        f.connection.fill()
    except Closed:
        f.connection.sock.settimeout(f.patience)
        f.send(ACCEPTED)
        return f.keeps_serving()
    raise Broken("it asked for the next event before its answer was acknowledged")
