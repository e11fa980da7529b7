"""Behavior without faults, which every runtime has."""
import time

from raw_runtime_api import ACCEPTED, Closed, ContractViolation, event

from .case_list import case


@case
def several_events_over_one_connection(f):
    """Events are served one after another over one kept-alive connection."""
    f.accept()
    first = f.connection
    for i in range(20):
        f.expect_further_service(f"id-{i}")
    if f.connection is not first:
        raise ContractViolation("the connection was closed although nothing was wrong with it")


@case
def poll_waits_long(f):
    """Waiting for an event is not an error, however long it lasts."""
    f.expect_poll()
    time.sleep(2)
    f.exchange_event()


@case
def host_name_localhost(f):
    """The address of the Runtime API may have the host name localhost."""
    f.expect_further_service()


host_name_localhost.host = "localhost"


@case
def next_poll_waits_for_the_acknowledgement(f):
    """The function polls for the next event only after its response was acknowledged."""
    f.expect_poll()
    f.send(event())
    f.expect_result()
    f.connection.sock.settimeout(0.3)
    try:
        f.connection.fill()
    except Closed:
        f.connection.sock.settimeout(f.patience)
        f.send(ACCEPTED)
        return f.expect_further_service()
    raise ContractViolation("it polled for the next event before its response was acknowledged")
