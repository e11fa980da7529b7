"""Reactions that several cases require of a function."""
from raw_runtime_api import ACCEPTED, Closed, ContractViolation


def expect_optional_report_and_further_service(f):
    """It may report an error for the invocation, and then continues to serve."""
    request = f.request()
    for _ in range(5):
        if request.method == "GET":
            return f.exchange_event()
        f.send(ACCEPTED)
        request = f.request()
    raise ContractViolation("it posts without end")


def expect_error_or_exit(f):
    """It reports the invocation as failed and continues to serve, or it exits with an error."""
    try:
        request = f.request()
    except ContractViolation:
        return f.expect_failure(within=5)
    if request.method == "POST":
        if not request.path.endswith("/id-1/error"):
            raise ContractViolation(f"it posted {request}")
        f.send(ACCEPTED)
        return f.expect_further_service()
    return f.exchange_event()


def expect_new_poll_or_failure(f):
    """It posts nothing, and polls again or exits with an error."""
    f.listener.settimeout(3)
    try:
        request = f.request()
    except ContractViolation:
        return f.expect_failure(within=5)
    if request.method != "GET":
        raise ContractViolation(f"it posted {request}")
    return f.exchange_event()


def refuse_forever(f, refusal, closes=False):
    """Each poll gets the same refusal: it exits with an error after a few of them, not after hundreds."""
    f.listener.settimeout(2)
    for _ in range(100):
        try:
            request = f.request()
            if request.method != "GET" or not request.path.endswith("/next"):
                raise ContractViolation(f"it sent {request}")
            f.send(refusal)
        except Closed:
            pass
        except ContractViolation as problem:
            if "did not connect" in str(problem) or "without sending a request" in str(problem):
                break
            raise
        if closes:
            f.connection.close()
            f.connection = None
        if f.process.poll() is not None:
            break
    else:
        raise ContractViolation("it asked a hundred times")
    f.expect_failure(within=5)
