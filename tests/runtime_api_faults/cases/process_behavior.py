"""The process: signals, environment, log, memory."""
import json
import os
import signal
import time

from raw_runtime_api import ACCEPTED, EVENT, ContractViolation, event

from .case_list import case


@case
def terminated_while_waiting(f):
    """SIGTERM while it waits: it exits at once, with status 0."""
    f.expect_poll()
    f.process.send_signal(signal.SIGTERM)
    if f.status(within=2) != 0:
        raise ContractViolation(f"it {f.state()}")


@case
def terminated_inside_an_event(f):
    """SIGTERM when half of an event has arrived: it exits, whether the rest arrives or not."""
    f.expect_poll()
    f.send(event()[:100])
    time.sleep(0.1)
    f.process.send_signal(signal.SIGTERM)
    if f.status(within=2) != 0:
        raise ContractViolation(f"it {f.state()}")


@case
def terminated_before_the_acknowledgement(f):
    """SIGTERM while a response is being sent: it completes the response, then exits."""
    f.expect_poll()
    f.send(event())
    f.expect_result()
    f.process.send_signal(signal.SIGTERM)
    time.sleep(0.1)
    f.send(ACCEPTED)
    if f.status(within=2) != 0:
        raise ContractViolation(f"it {f.state()}")


@case
def no_runtime_api(f):
    """Without AWS_LAMBDA_RUNTIME_API, it reports this and exits with an error, unless the program also has another use."""
    f.expect_failure()


no_runtime_api.environment = {"AWS_LAMBDA_RUNTIME_API": ""}
no_runtime_api.only_functions = True


@case
def unknown_host(f):
    """If the host is unknown, it exits with an error."""
    f.expect_failure(within=5)


unknown_host.host = "no-such-host.invalid"


@case
def log_lines_are_json(f):
    """Each line of the log is one JSON object, whatever the event contains, and some line has the request id."""
    f.expect_poll()
    f.send(event("id-log", body=b'{"\\"},{\\nforged": 1, "name'))
    f.expect_error("id-log")
    f.send(ACCEPTED)
    f.expect_poll()
    f.stop()
    lines = [json.loads(line) for line in f.log().splitlines()]
    if not any(line.get("requestId") == "id-log" for line in lines):
        raise ContractViolation("no line has the request id")


@case
def crash_logs_a_line(f):
    """After a crash, the log has one line with the signal and addresses, and the process is killed by this signal."""
    f.expect_poll()
    f.send(event("id-crash"))
    f.connection.head()
    os.kill(f.process.pid, signal.SIGSEGV)
    status = f.status(within=5)
    if status != -signal.SIGSEGV:
        raise ContractViolation(f"it {f.state()}")
    line = json.loads(f.log().splitlines()[-1])
    if line.get("requestId") != "id-crash" or line.get("signal") != "SIGSEGV" or not line.get("addresses"):
        raise ContractViolation(f"the line is {line}")


crash_logs_a_line.native_crash = True


def resident_kib(f):
    with open(f"/proc/{f.process.pid}/status", encoding="ascii") as status:
        return int(next(line for line in status if line.startswith("VmRSS:")).split()[1])


@case
def memory_does_not_grow(f):
    """2,000 events take no more memory than 200, and the memory of huge ones in between is freed."""
    for i in range(200):
        f.expect_further_service(f"id-{i}")
    f.expect_poll()
    before = resident_kib(f)
    big = json.loads(EVENT)
    big["padding"] = "x" * (4 * 1024 * 1024)
    f.send(event("id-big", body=json.dumps(big).encode()))
    f.expect_result("id-big")
    f.send(ACCEPTED)
    for i in range(2000):
        f.expect_further_service(f"id-{i:05}" + "x" * (i % 50))
    f.expect_poll()
    after = resident_kib(f)
    if after > before + 512:
        raise ContractViolation(f"{before} KiB became {after} KiB")


memory_does_not_grow.exact_memory = True
