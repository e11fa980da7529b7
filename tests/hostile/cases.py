"""The misbehaviours. Each case is a function whose text says what the contract demands; it raises Broken where that isn't so.

Contract: AWS Lambda Developer Guide, "Using the Lambda runtime API" (2018-06-01) and "Building a custom runtime"."""
import json
import os
import signal
import time

from runtime_api import ACCEPTED, EVENT, Broken, Closed, event, event_headers, response

CASES = []


def case(function):
    CASES.append(function)
    return function


# --- the ordinary ---


@case
def several_events_one_connection(f):
    """Events are served one after another over one kept-alive connection."""
    f.accept()
    first = f.connection
    for i in range(20):
        f.serves(f"id-{i}")
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
    f.serves()


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
        return f.serves()
    raise Broken("it asked for the next event before its answer was acknowledged")


# --- framing of events ---


@case
def chunked_event(f):
    """A chunked event is put together."""
    f.expect_next()
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(EVENT[i:i + 7]), EVENT[i:i + 7]) for i in range(0, len(EVENT), 7))
    f.send(response(200, b"", event_headers() + [("Transfer-Encoding", "chunked")], length=False) + chunks + b"0\r\n\r\n")
    f.expect_answer()
    f.send(ACCEPTED)
    f.serves()


@case
def dripping_event(f):
    """An event that comes byte by byte is waited for."""
    f.expect_next()
    f.connection.drip(event())
    f.expect_answer()
    f.connection.drip(ACCEPTED)
    f.serves()


@case
def dripping_chunks(f):
    """So is a chunked one."""
    f.expect_next()
    head = response(200, b"", event_headers() + [("Transfer-Encoding", "chunked")], length=False)
    f.connection.drip(head + b"%x;ext=1\r\n%s\r\n0\r\nTrailer: x\r\n\r\n" % (len(EVENT), EVENT))
    f.expect_answer()
    f.send(ACCEPTED)
    f.serves()


@case
def event_until_close(f):
    """Without a length the event ends with the connection; the answer goes over a new one."""
    f.expect_next()
    f.send(response(200, EVENT, event_headers(), length=False))
    f.connection.close()
    f.connection = None
    f.expect_answer()
    f.send(ACCEPTED)
    f.serves()


@case
def http_1_0(f):
    """An HTTP/1.0 server closes after each answer."""
    for request_id in ("id-1", "id-2"):
        f.expect_next()
        f.send(event(request_id).replace(b"HTTP/1.1", b"HTTP/1.0", 1))
        f.connection.close()
        f.connection = None
        f.expect_answer(request_id)
        f.send(ACCEPTED.replace(b"HTTP/1.1", b"HTTP/1.0", 1))
        f.connection.close()
        f.connection = None
    f.serves()


@case
def connection_close_on_event(f):
    """After `Connection: close` the answer goes over a new connection."""
    f.expect_next()
    f.send(event(Connection="close"))
    f.connection.close()
    f.connection = None
    f.expect_answer()
    f.send(ACCEPTED)
    f.serves()


@case
def interim_before_event(f):
    """1xx responses are skipped (RFC 9110, section 15.2)."""
    f.expect_next()
    f.send(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + event())
    f.expect_answer()
    f.send(b"HTTP/1.1 102 Processing\r\n\r\n" + ACCEPTED)
    f.serves()


@case
def lower_case_headers(f):
    """Names of headers have no case, and white space around values is nothing."""
    f.expect_next()
    head, body = event().split(b"\r\n\r\n", 1)
    lines = head.split(b"\r\n")
    lines = lines[:1] + [name.lower() + b":\t  " + value.strip() + b" \t" for name, value in (line.split(b":", 1) for line in lines[1:])]
    f.send(b"\r\n".join(lines) + b"\r\n\r\n" + body)
    f.expect_answer()
    f.send(ACCEPTED)


@case
def no_reason_phrase(f):
    """A status line may have no reason phrase."""
    f.expect_next()
    f.send(event().replace(b"200 Whatever", b"200 ", 1))
    f.expect_answer()
    f.send(b"HTTP/1.1 202 \r\nContent-Length: 0\r\n\r\n")
    f.serves()


@case
def many_headers(f):
    """A hundred headers that mean nothing are no harm."""
    f.expect_next()
    f.send(event(**{f"X_Unknown_{i}": "y" * 40 for i in range(100)}))
    f.expect_answer()
    f.send(ACCEPTED)


# --- events that are unusual, or missing ---


@case
def huge_event(f):
    """Lambda's events have up to 6 MB; the function answers, and serves on."""
    f.expect_next()
    big = json.loads(EVENT)
    big["padding"] = "x" * (6 * 1024 * 1024)
    f.send(event(body=json.dumps(big).encode()))
    f.expect_answer()
    f.send(ACCEPTED)
    f.serves()


@case
def impossible_length(f):
    """An event that claims an exabyte is not waited for: the invocation fails, or the process does; it isn't killed."""
    f.expect_next()
    f.send(response(200, b"", event_headers() + [("Content-Length", "1000000000000000000")], length=False) + b"{")
    error_or_exit(f)


@case
def endless_chunks(f):
    """Nor is one whose chunks never end."""
    f.expect_next()
    f.send(response(200, b"", event_headers() + [("Transfer-Encoding", "chunked")], length=False))
    try:
        for _ in range(40):
            f.send(b"100000\r\n" + b"x" * 0x100000 + b"\r\n")
    except Closed:
        pass
    f.connection = None
    error_or_exit(f)


@case
def not_json(f):
    """An event that is not JSON is an invocation error, and the function serves on."""
    f.expect_next()
    f.send(event(body=b'{"name":'))
    f.expect_error()
    f.send(ACCEPTED)
    f.serves()


@case
def empty_event(f):
    """So is an empty one."""
    f.expect_next()
    f.send(event(body=b""))
    f.expect_error()
    f.send(ACCEPTED)
    f.serves()


@case
def not_utf8(f):
    """So is one that is not UTF-8; what is said about it is JSON all the same."""
    f.expect_next()
    f.send(event(body=b'{"name":"\xff\xfe"}'))
    f.expect_error()
    f.send(ACCEPTED)
    f.serves()


@case
def deep_event(f):
    """So is one nested so deeply that a naive parser's stack ends."""
    f.expect_next()
    f.send(event(body=b"[" * 2_000_000))
    f.expect_error()
    f.send(ACCEPTED)
    f.serves()


@case
def unexpected_shapes(f):
    """Any JSON is answered, by a response or an error."""
    for i, body in enumerate((b"null", b"[]", b"7", b'"text"', b"{}", b'{"requestContext":{"http":7}}', b'{"name":{"name":"bob"}}', b'{"\\u0000":"\\ud83d\\ude00"}')):
        f.expect_next()
        f.send(event(f"id-{i}", body=body))
        f.expect_answer(f"id-{i}")
        f.send(ACCEPTED)


# --- headers of events ---


@case
def no_content_type(f):
    """An event needs no content type."""
    f.expect_next()
    f.send(event(Content_Type=None))
    f.expect_answer()
    f.send(ACCEPTED)


@case
def only_the_request_id(f):
    """Of the headers only the request id is needed to answer."""
    f.expect_next()
    f.send(response(200, EVENT, [("Lambda-Runtime-Aws-Request-Id", "id-1")]))
    f.expect_answer()
    f.send(ACCEPTED)


@case
def malformed_deadlines(f):
    """A deadline that is not a number of milliseconds isn't the event's fault."""
    for i, deadline in enumerate(("soon", "", "-1", "1e3", "99999999999999999999999", "0x10", "17 18", "0")):
        f.expect_next()
        f.send(event(f"id-{i}", deadline=deadline))
        f.expect_answer(f"id-{i}")
        f.send(ACCEPTED)


@case
def missing_request_id(f):
    """Without a request id nothing can be answered: nothing is posted, and the function asks again, or exits with an error."""
    f.expect_next()
    f.send(response(200, EVENT))
    asks_again_or_fails(f)


@case
def impossible_request_id(f):
    """A request id that would change the path is never put into one."""
    f.expect_next()
    f.send(event("../../init/error?x= y"))
    asks_again_or_fails(f)


@case
def two_request_ids(f):
    """Of two request ids neither can be trusted."""
    f.expect_next()
    f.send(response(200, EVENT, event_headers("id-a") + [("Lambda-Runtime-Aws-Request-Id", "id-b")]))
    asks_again_or_fails(f)


@case
def huge_trace(f):
    """Long values of the headers that AWS forwards from callers arrive whole or not at all, but harm nothing."""
    f.expect_next()
    f.send(event(Lambda_Runtime_Trace_Id="Root=" + "1" * 3000, Lambda_Runtime_Client_Context="{" + "x" * 3500))
    f.expect_answer()
    f.send(ACCEPTED)
    f.serves()


# --- dropped connections ---


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
    f.serves()


@case
def reset_before_the_event(f):
    """Also one that is reset."""
    f.expect_next()
    f.connection.reset()
    f.connection = None
    f.serves()


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
    f.serves()


@case
def dropped_within_the_body(f):
    """Half an event is not an event, even when its request id is known."""
    f.expect_next()
    f.send(event()[:-10])
    f.connection.close()
    f.connection = None
    f.serves()


@case
def dropped_within_a_chunk(f):
    """Half of a chunked event neither."""
    f.expect_next()
    f.send(response(200, b"", event_headers() + [("Transfer-Encoding", "chunked")], length=False) + b"ff\r\n{")
    f.connection.close()
    f.connection = None
    f.serves()


@case
def closed_after_the_event(f):
    """A server that closes after the event without saying so gets the answer over a new connection."""
    f.expect_next()
    f.send(event())
    f.connection.close()
    f.connection = None
    f.expect_answer()
    f.send(ACCEPTED)
    f.serves()


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
        return f.serves()
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


# --- answers of next that are no event ---


def refusal(status):
    def refused(f):
        f.expect_next()
        f.send(response(status, b'{"errorMessage":"over","errorType":"X"}', [("Content-Type", "application/json")]))
        f.fails(within=2)

    refused.__name__ = f"next_says_{status}"
    refused.__doc__ = f"{status} on next ends the environment: exit with an error, promptly."
    return refused


case(refusal(403))
case(refusal(500))


@case
def next_says_503_once(f):
    """Another refusal may pass: ask again, or exit with an error."""
    f.expect_next()
    f.send(response(503))
    asks_again_or_fails(f)


@case
def next_says_503_for_ever(f):
    """If it doesn't pass, exit with an error: no asking without end."""
    refuse_for_ever(f, response(503))


@case
def next_says_302(f):
    """A redirection is not followed, and no event."""
    refuse_for_ever(f, response(302, b"", [("Location", f"http://{f.address}/elsewhere")]))


@case
def next_says_204(f):
    """Nor is an empty success an event."""
    refuse_for_ever(f, b"HTTP/1.1 204 No Content\r\nLambda-Runtime-Aws-Request-Id: id-1\r\n\r\n")


@case
def no_http(f):
    """Bytes that are no HTTP are an error."""
    refuse_for_ever(f, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", closes=True)


@case
def two_lengths(f):
    """Two different lengths are an attack, or broken (RFC 9112, section 6.3)."""
    refuse_for_ever(f, response(200, EVENT, event_headers() + [("Content-Length", "5")]), closes=True)


@case
def endless_head(f):
    """A head without end is not kept without end."""
    f.expect_next()
    try:
        f.send(b"HTTP/1.1 200 OK\r\n")
        for i in range(20_000):
            f.send(b"X-%d: %s\r\n" % (i, b"y" * 1000))
    except Closed:
        pass
    f.connection = None
    asks_again_or_fails(f)


@case
def endless_interim(f):
    """1xx responses without end are not skipped without end."""
    f.expect_next()
    try:
        for _ in range(100_000):
            f.send(b"HTTP/1.1 100 Continue\r\n\r\n")
    except Closed:
        pass
    f.connection = None
    asks_again_or_fails(f)


@case
def bytes_after_the_event(f):
    """Bytes after an event do not acknowledge an answer that wasn't sent yet."""
    f.expect_next()
    f.send(event() + response(413))
    f.expect_answer()
    f.send(ACCEPTED)
    f.serves()


# --- refused answers ---


def refused_answer(status):
    def refused(f):
        f.expect_next()
        f.send(event())
        f.expect_answer()
        f.send(response(status, b'{"errorMessage":"no","errorType":"X"}', [("Content-Type", "application/json")]))
        goes_on(f)

    refused.__name__ = f"response_says_{status}"
    refused.__doc__ = f"{status} on a response fails this invocation, not the function: it may report the error, and serves on."
    return refused


case(refused_answer(400))
case(refused_answer(403))
case(refused_answer(413))


@case
def response_says_413_unread(f):
    """A server may refuse what is too large before it has read it, and close."""
    f.expect_next()
    f.send(event())
    f.connection.head()
    f.send(response(413, b"", [("Connection", "close")]))
    f.connection.reset()
    f.connection = None
    goes_on(f)


@case
def response_says_500(f):
    """500 on a response: non-recoverable, exit promptly with an error."""
    f.expect_next()
    f.send(event())
    f.expect_answer()
    f.send(response(500))
    f.fails(within=2)


@case
def response_says_503(f):
    """Another 5xx may pass: the answer comes again, or is given up; the function serves on."""
    f.expect_next()
    f.send(event())
    f.expect_answer()
    for _ in range(10):
        f.send(response(503))
        request = f.request()
        if request.method == "GET":
            return f.answers()
    raise Broken("it posts the same answer without end")


@case
def response_says_200(f):
    """Any 2xx acknowledges."""
    f.expect_next()
    f.send(event())
    f.expect_answer()
    f.send(response(200, b"ok"))
    f.serves()


@case
def error_says_400(f):
    """A refused error report doesn't end the function either."""
    f.expect_next()
    f.send(event(body=b"no json"))
    f.expect_error()
    f.send(response(400))
    f.serves()


@case
def acknowledgement_is_no_http(f):
    """An acknowledgement that is not HTTP ends the connection, not the function."""
    f.expect_next()
    f.send(event())
    f.expect_answer()
    f.send(b"OK\r\n\r\n")
    f.connection = None
    request = f.request()
    if request.method == "POST":
        f.send(ACCEPTED)
        return f.serves()
    f.answers()


@case
def acknowledgement_drips(f):
    """An acknowledgement that comes byte by byte is waited for."""
    f.expect_next()
    f.send(event())
    f.expect_answer()
    f.connection.drip(response(202, b"x" * 300), pause=0.002)
    f.serves()


# --- signals and the environment ---


@case
def terminated_while_waiting(f):
    """SIGTERM while it waits: it ends at once, and well."""
    f.expect_next()
    f.process.send_signal(signal.SIGTERM)
    if f.status(within=2) != 0:
        raise Broken(f"it {f.state()}")


@case
def terminated_within_an_event(f):
    """SIGTERM while half an event is there: it ends, whether the event comes or not."""
    f.expect_next()
    f.send(event()[:100])
    time.sleep(0.1)
    f.process.send_signal(signal.SIGTERM)
    if f.status(within=2) != 0:
        raise Broken(f"it {f.state()}")


@case
def terminated_before_the_acknowledgement(f):
    """SIGTERM with an answer on its way: the answer is finished, then it ends."""
    f.expect_next()
    f.send(event())
    f.expect_answer()
    f.process.send_signal(signal.SIGTERM)
    time.sleep(0.1)
    f.send(ACCEPTED)
    if f.status(within=2) != 0:
        raise Broken(f"it {f.state()}")


@case
def no_runtime_api(f):
    """Without AWS_LAMBDA_RUNTIME_API it says so and exits with an error, unless it is a program of another use, too."""
    f.fails()


no_runtime_api.environment = {"AWS_LAMBDA_RUNTIME_API": ""}
no_runtime_api.only_functions = True


@case
def unknown_host(f):
    """An unknown host: exit with an error."""
    f.fails(within=5)


unknown_host.host = "no-such-host.invalid"


@case
def log_lines_are_json(f):
    """Each line of the log is one JSON object, whatever the event holds, and tells the request id."""
    f.expect_next()
    f.send(event("id-log", body=b'{"\\"},{\\nforged": 1, "name'))
    f.expect_error("id-log")
    f.send(ACCEPTED)
    f.expect_next()
    f.stop()
    lines = [json.loads(line) for line in f.log().splitlines()]
    if not any(line.get("requestId") == "id-log" for line in lines):
        raise Broken("no line tells the request id")


@case
def crash_leaves_a_line(f):
    """A crash leaves one line with signal and addresses, then the process dies by that signal."""
    f.expect_next()
    f.send(event("id-crash"))
    f.connection.head()
    os.kill(f.process.pid, signal.SIGSEGV)
    status = f.status(within=5)
    if status != -signal.SIGSEGV:
        raise Broken(f"it {f.state()}")
    line = json.loads(f.log().splitlines()[-1])
    if line.get("requestId") != "id-crash" or line.get("signal") != "SIGSEGV" or not line.get("addresses"):
        raise Broken(f"the line is {line}")


crash_leaves_a_line.native_crash = True


@case
def flat_memory(f):
    """2,000 events take no more memory than 200, nor do huge ones in between stay."""
    for i in range(200):
        f.serves(f"id-{i}")
    f.expect_next()
    before = resident_kib(f)
    big = json.loads(EVENT)
    big["padding"] = "x" * (4 * 1024 * 1024)
    f.send(event("id-big", body=json.dumps(big).encode()))
    f.expect_answer("id-big")
    f.send(ACCEPTED)
    for i in range(2000):
        f.serves(f"id-{i:05}" + "x" * (i % 50))
    f.expect_next()
    after = resident_kib(f)
    if after > before + 512:
        raise Broken(f"{before} KiB became {after} KiB")


flat_memory.exact_memory = True


# --- what several cases ask ---


def resident_kib(f):
    with open(f"/proc/{f.process.pid}/status", encoding="ascii") as status:
        return int(next(line for line in status if line.startswith("VmRSS:")).split()[1])


def goes_on(f):
    """It may report an error for the invocation, then serves on."""
    request = f.request()
    for _ in range(5):
        if request.method == "GET":
            return f.answers()
        f.send(ACCEPTED)
        request = f.request()
    raise Broken("it posts without end")


def error_or_exit(f):
    """The invocation is reported as failed and the function serves on, or it exits with an error."""
    try:
        request = f.request()
    except Broken:
        return f.fails(within=5)
    if request.method == "POST":
        if not request.path.endswith("/id-1/error"):
            raise Broken(f"it posted {request}")
        f.send(ACCEPTED)
        return f.serves()
    return f.answers()


def asks_again_or_fails(f):
    """Nothing is posted: it asks again, or exits with an error."""
    f.listener.settimeout(3)
    try:
        request = f.request()
    except Broken:
        return f.fails(within=5)
    if request.method != "GET":
        raise Broken(f"it posted {request}")
    return f.answers()


def refuse_for_ever(f, refusal, closes=False):
    """Always the same useless answer: it exits with an error after a few, not after hundreds."""
    f.listener.settimeout(2)
    for _ in range(100):
        try:
            request = f.request()
            if request.method != "GET" or not request.path.endswith("/next"):
                raise Broken(f"it sent {request}")
            f.send(refusal)
        except Closed:
            pass
        except Broken as problem:
            if "did not connect" in str(problem) or "without asking" in str(problem):
                break
            raise
        if closes:
            f.connection.close()
            f.connection = None
        if f.process.poll() is not None:
            break
    else:
        raise Broken("it asked a hundred times")
    f.fails(within=5)
