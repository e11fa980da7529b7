"""A function that streams its responses (MARTLET_INVOKE_MODE=RESPONSE_STREAM)."""
import asyncio
import json
import time

from assertions import check, equal
from case_list import case_list
from runtime_api import url_event
from tested_function import start_function

case, CASES = case_list()

INTEGRATION = "application/vnd.awslambda.http-integration-response"
STREAM = {"MARTLET_INVOKE_MODE": "RESPONSE_STREAM"}
MB = 1024 * 1024


@case
async def prelude_and_nuls_precede_the_body(bootstrap):
    """The mode is exactly `streaming`, the content type is AWS's, and the body is a prelude, eight NULs and the bytes, without headers of the connection."""
    async with start_function(bootstrap, **STREAM) as one:
        call = await one.invoke(url_event("/stream", "parts=3&ms=0&size=10"))
        equal(call.kind, "response", "the kind of answer")
        equal(call.headers.get("lambda-runtime-function-response-mode"), "streaming", "the mode")
        equal(call.headers.get("content-type"), INTEGRATION, "the content type")
        prelude, body = call.prelude()
        equal(prelude["statusCode"], 200, "the status")
        equal(body, b"x" * 30, "the body")
        for name in ("content-length", "connection", "transfer-encoding"):
            check(name not in {key.lower() for key in prelude["headers"]}, f"the prelude has {name}")
        equal(call.trailers, {}, "the trailers")


@case
async def every_response_has_a_prelude(bootstrap):
    """A streaming function URL would pass on a JSON envelope unchanged, so every response has a prelude, even an error or an empty one."""
    async with start_function(bootstrap, **STREAM) as one:
        prelude, body = (await one.invoke(url_event("/hello", "name=bob"))).prelude()
        equal((prelude["statusCode"], json.loads(body)), (200, {"message": "hello bob"}), "the answer")
        prelude, body = (await one.invoke(url_event("/hello"))).prelude()
        equal((prelude["statusCode"], json.loads(body)["statusCode"]), (400, 400), "the refusal")
        prelude, body = (await one.invoke(url_event("/hello", "name=bob", method="HEAD"))).prelude()
        equal((prelude["statusCode"], body), (200, b""), "the answer to HEAD")


@case
async def first_part_arrives_before_the_last_is_produced(bootstrap):
    """The first part arrives while the handler is still producing the others."""
    async with start_function(bootstrap, **STREAM) as one:
        await one.invoke(url_event("/hello", "name=bob"))
        call = await one.invoke(url_event("/stream", "parts=5&ms=100&size=10"))
        first, last = call.first_byte_at - call.sent_at, call.ended_at - call.sent_at
        check(last > 0.4, f"five parts 100 ms apart took {last:.3f} s")
        check(first < last / 2, f"the first byte came after {first:.3f} s of {last:.3f} s")
        return f"first byte after {first * 1000:.1f} ms, last after {last * 1000:.1f} ms"


@case
async def error_after_the_first_part_is_in_the_trailers(bootstrap):
    """The parts before the error arrive, then the error's type, and its JSON in base64, in announced trailers; the function continues."""
    async with start_function(bootstrap, **STREAM) as one:
        call = await one.invoke(url_event("/stream", "parts=2&ms=1&size=10&fail=1"))
        equal(call.kind, "response", "the kind of answer")
        equal(call.prelude()[1], b"x" * 20, "the body")
        check("." in call.trailers.get("lambda-runtime-function-error-type", ""), f"the trailers are {call.trailers}")
        check(call.stream_error()["errorMessage"], "the error has no message")
        equal((await one.invoke(url_event("/hello", "name=bob"))).prelude()[0]["statusCode"], 200, "the next answer")


@case
async def error_before_the_first_part_is_a_complete_response(bootstrap):
    """A stream that fails at once is a complete response with status 500, like any other handler's failure, without trailers."""
    async with start_function(bootstrap, **STREAM) as one:
        call = await one.invoke(url_event("/stream", "parts=0&ms=0&size=10&fail=1"))
        equal(call.prelude()[0]["statusCode"], 500, "the status")
        equal(call.trailers, {}, "the trailers")


@case
async def a_stream_of_50_mb_needs_little_memory(bootstrap):
    """50 MB in parts of 64 KB, to a reader that is slow at first: the function's memory doesn't grow."""
    async with start_function(bootstrap, **STREAM) as one:
        await one.invoke(url_event("/stream", "parts=4&ms=0&size=65536"), keeps_body=False)
        one.reset_peak()
        before = one.memory_kib()
        call = await one.invoke(url_event("/stream", "parts=800&ms=0&size=65536"), keeps_body=False, read_pause=0.0005)
        check(call.size > 50 * MB, f"{call.size} bytes came")
        grown = one.memory_kib() - before
        check(grown < 2048, f"its memory grew by {grown} KiB")
        return f"{call.size / MB:.1f} MB, memory grew by {grown} KiB"


@case
async def a_slow_reader_suspends_the_handler(bootstrap):
    """Parts are produced only when there is room for them: a reader that reads nothing for a second suspends the handler."""
    async with start_function(bootstrap, **STREAM) as one:
        waiting = one.api.invoke(url_event("/stream", "parts=64&ms=0&size=1048576"), keeps_body=False, read_pause=0.02)
        await asyncio.sleep(0.5)
        one.reset_peak()
        peak = one.memory_kib()
        await asyncio.wait_for(waiting.done, 60)
        check(one.memory_kib() < 24 * 1024 and peak < 24 * 1024, f"its memory is {one.memory_kib()} KiB")
        return f"64 MB to a slow reader with at most {one.memory_kib()} KiB resident"


@case
async def a_reader_that_disconnects_ends_the_stream(bootstrap):
    """The handler's stream is abandoned, a log line reports this, and the next invocation is served."""
    async with start_function(bootstrap, **STREAM) as one:
        began = time.monotonic()
        call = await one.invoke(url_event("/stream", "parts=100000&ms=1&size=1000"), leaves_after=10000, keeps_body=False)
        check(call.size < MB, f"{call.size} bytes came")
        equal((await one.invoke(url_event("/hello", "name=bob"))).prelude()[0]["statusCode"], 200, "the next answer")
        check(time.monotonic() - began < 10, "it took long to notice")
        check(any(line.get("requestId") == call.id for line in one.lines()), "no log line says so")


@case
async def an_early_refusal_of_a_response_is_read(bootstrap):
    """The Runtime API may refuse a response before it is complete, and stop reading: the function doesn't wait for a timeout."""
    refusal = b"HTTP/1.1 413 Too Large\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
    async with start_function(bootstrap, **STREAM) as one:
        await one.invoke(url_event("/stream", "parts=800&ms=0&size=65536"), answer_with=refusal, keeps_body=False)
        equal((await one.invoke(url_event("/hello", "name=bob"))).prelude()[0]["statusCode"], 200, "the next answer")


@case
async def http_apis_and_load_balancers_get_json(bootstrap):
    """HTTP APIs and load balancers always expect buffered responses, whatever the function URL does: they get JSON."""
    http_api = url_event("/stream", "parts=2&ms=0&size=5")
    http_api["requestContext"]["domainName"] = "id.execute-api.eu-central-1.amazonaws.com"
    balancer = {"requestContext": {"elb": {"targetGroupArn": "arn"}}, "httpMethod": "GET", "path": "/stream",
                "queryStringParameters": {"parts": "2", "ms": "0", "size": "5"}, "headers": {"host": "lb"}, "body": "", "isBase64Encoded": False}
    async with start_function(bootstrap, **STREAM) as one:
        for event in (http_api, balancer):
            call = await one.invoke(event)
            check(not call.is_streamed, "it was streamed")
            equal(call.json()["statusCode"], 200, "the status")


@case
async def a_rest_api_gets_a_stream(bootstrap):
    """The other integration that supports streaming: a REST API with responseTransferMode STREAM."""
    event = {"resource": "/{proxy+}", "path": "/stream", "httpMethod": "GET", "headers": {"Host": "id.execute-api.eu-central-1.amazonaws.com"},
             "multiValueQueryStringParameters": {"parts": ["2"], "ms": ["0"], "size": ["5"]}, "queryStringParameters": {"parts": "2", "ms": "0", "size": "5"},
             "requestContext": {"stage": "prod", "identity": {"sourceIp": "192.0.2.1"}}, "body": None, "isBase64Encoded": False}
    async with start_function(bootstrap, **STREAM) as one:
        call = await one.invoke(event)
        check(call.is_streamed, "it was not streamed")
        equal(call.prelude()[1], b"x" * 10, "the body")


@case
async def buffered_is_the_default(bootstrap):
    """Without the variable, the same stream is one JSON document, or an error if it exceeds 6 MB."""
    async with start_function(bootstrap) as one:
        call = await one.invoke(url_event("/stream", "parts=3&ms=0&size=10"))
        check(not call.is_streamed, "it was streamed")
        equal(call.json()["statusCode"], 200, "the status")
        call = await one.invoke(url_event("/stream", "parts=8&ms=0&size=1048576"))
        equal((call.kind, call.json()["errorType"]), ("error", "Function.ResponseSizeTooLarge"), "the answer")


@case
async def an_unknown_mode_is_an_initialization_error(bootstrap):
    """A variable that names neither mode is reported before the first poll."""
    async with start_function(bootstrap, MARTLET_INVOKE_MODE="STREAMING") as one:
        check(await one.status() != 0, "it exits with 0")
        check("MARTLET_INVOKE_MODE" in (one.api.init_error or {}).get("errorMessage", ""), f"the initialization error is {one.api.init_error}")
