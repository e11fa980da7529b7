"""A function that handles many invocations at once (AWS_LAMBDA_MAX_CONCURRENCY)."""
import asyncio
import json
import os
import random
import signal
import time

from assertions import check, equal
from case_list import case_list
from runtime_api import url_event
from tested_function import start_function

case, CASES = case_list()

MB = 1024 * 1024


def concurrency_variables(count, **more):
    return {"AWS_LAMBDA_MAX_CONCURRENCY": str(count), **more}


def sleep_event(ms, tag="x"):
    return url_event("/sleep", f"ms={ms}&tag={tag}")


@case
async def the_variable_sets_the_number_of_polls(bootstrap):
    """The number of open polls is that of the variable; if the variable is absent or invalid, it is one."""
    for value, polls in (("5", 5), ("1", 1), ("0", 1), ("-3", 1), ("many", 1), ("2.5", 1), (None, 1)):
        async with start_function(bootstrap, **({} if value is None else {"AWS_LAMBDA_MAX_CONCURRENCY": value})) as one:
            await one.polls(polls)
            await asyncio.sleep(0.1)
            equal(one.api.polls_most, polls, f"the polls with {value}")


@case
async def sixty_four_invocations_sleep_concurrently(bootstrap):
    """64 invocations of a 50 ms handler take little longer than one."""
    async with start_function(bootstrap, **concurrency_variables(64)) as one:
        await one.polls(64)
        await asyncio.gather(*(one.invoke(sleep_event(1)) for _ in range(64)))
        alone, together = [], []
        for _ in range(5):
            await one.polls(64)
            call = await one.invoke(sleep_event(50))
            alone.append(call.ended_at - call.sent_at)
            await one.polls(64)
            calls = await asyncio.gather(*(one.invoke(sleep_event(50)) for _ in range(64)))
            together.append(max(call.ended_at for call in calls) - min(call.sent_at for call in calls))
        check(min(together) < 1.6 * min(alone), f"64 took {min(together) * 1000:.1f} ms, one {min(alone) * 1000:.1f} ms")
        return f"64 at once in {min(together) * 1000:.1f} ms, one alone in {min(alone) * 1000:.1f} ms (each the best of five)"


@case
async def responses_have_the_ids_of_their_invocations(bootstrap):
    """1,000 invocations that end in a different order than they arrived: each gets its own response, with its own two ids."""
    dice = random.Random(1)
    async with start_function(bootstrap, **concurrency_variables(32)) as one:
        calls = [(tag, one.api.invoke(sleep_event(dice.randrange(0, 40), tag))) for tag in (f"tag-{number}" for number in range(1000))]
        await asyncio.wait_for(asyncio.gather(*(call.done for _, call in calls)), 60)
        for tag, call in calls:
            equal((call.kind, json.loads(call.json()["body"])["tag"]), ("response", tag), f"the answer to {call.id}")
        order = [int(tag[4:]) for tag, call in sorted(calls, key=lambda pair: pair[1].ended_at)]
        check(order != sorted(order), "they ended in the order in which they began")
        check(one.api.connections <= 33, f"{one.api.connections} connections were made")


@case
async def log_lines_have_the_id_of_their_invocation(bootstrap):
    """Each log line is JSON with the id of its invocation."""
    async with start_function(bootstrap, **concurrency_variables(16, MARTLET_LOG_REQUESTS="all")) as one:
        good = [one.api.invoke(sleep_event(10)) for _ in range(50)]
        bad = [one.api.invoke(url_event("/hello", f"name={'x' * 70}")) for _ in range(50)]
        await asyncio.wait_for(asyncio.gather(*(call.done for call in good + bad)), 30)
        lines = one.lines()
        for calls, status in ((good, 200), (bad, 400)):
            for call in calls:
                own = [line for line in lines if line.get("requestId") == call.id]
                equal([line.get("status") for line in own], [status], f"what the log says of {call.id}")
        equal(len(lines), 100, "the number of lines")


@case
async def a_deadline_cancels_only_its_invocation(bootstrap):
    """An invocation is canceled at its deadline, and its slot polls again; the others aren't affected."""
    async with start_function(bootstrap, **concurrency_variables(3)) as one:
        await one.polls(3)
        late = one.api.invoke(sleep_event(8000, "late"), seconds=0.3)
        others = [one.api.invoke(sleep_event(600, "other")) for _ in range(2)]
        await asyncio.wait_for(asyncio.gather(*(call.done for call in others)), 10)
        await asyncio.wait_for(late.done, 2)
        check(late.ended_at - late.sent_at < 1.5, "its slot stays busy")
        equal(late.kind, "error", "the kind of answer")
        await one.polls(3)
        equal(json.loads((await one.invoke(sleep_event(1, "next"))).json()["body"])["tag"], "next", "the next answer")


@case
async def a_late_response_does_not_stop_polling(bootstrap):
    """410 to a response: Lambda has already returned an error to the caller. The slot continues to poll."""
    gone = b"HTTP/1.1 410 Gone\r\nContent-Type: application/json\r\nContent-Length: 29\r\n\r\n{\"errorType\":\"InvokeTimeout\"}"
    for count in (1, 2):
        async with start_function(bootstrap, **concurrency_variables(count)) as one:
            for _ in range(4):
                await one.invoke(sleep_event(1), answer_with=gone)
            equal((await one.invoke(sleep_event(1))).kind, "response", "the next answer")


@case
async def a_failure_affects_only_its_invocation(bootstrap):
    """A handler's failure is reported for its own invocation only."""
    async with start_function(bootstrap, **concurrency_variables(8)) as one:
        calls = [one.api.invoke(url_event("/stream", "parts=0&ms=0&size=1&fail=1") if number % 2 else sleep_event(20)) for number in range(200)]
        bad = one.api.invoke(b"this is no JSON")
        await asyncio.wait_for(asyncio.gather(*(call.done for call in calls), bad.done), 30)
        for number, call in enumerate(calls):
            equal(call.json()["statusCode"], 500 if number % 2 else 200, f"the answer to {call.id}")
        equal((bad.kind, bad.json()["errorType"]), ("error", "Runtime.UnmarshalError"), "the answer to what is no JSON")


@case
async def streams_run_concurrently(bootstrap):
    """Sixteen streams at once, of 4 MB each: all are complete, none is mixed with another, and each needs memory for only one part."""
    async with start_function(bootstrap, **concurrency_variables(16, MARTLET_INVOKE_MODE="RESPONSE_STREAM")) as one:
        await one.polls(16)
        before = one.memory_kib()
        calls = [one.api.invoke(url_event("/stream", f"parts=64&ms=1&size={65536 + number}"), keeps_body=False) for number in range(16)]
        await asyncio.wait_for(asyncio.gather(*(call.done for call in calls)), 60)
        sizes = {call.size - 64 * (65536 + number) for number, call in enumerate(calls)}
        equal(len(sizes), 1, "the number of prelude lengths")
        grown = one.memory_kib() - before
        check(grown < 16 * 1024, f"its memory grew by {grown} KiB")
        return f"64 MB in all, memory grew by {grown} KiB"


@case
async def readers_that_disconnect_end_only_their_streams(bootstrap):
    """Every second reader disconnects in the middle; the other streams arrive complete, and every slot polls again."""
    async with start_function(bootstrap, **concurrency_variables(8, MARTLET_INVOKE_MODE="RESPONSE_STREAM")) as one:
        calls = [one.api.invoke(url_event("/stream", "parts=50&ms=2&size=2000"), leaves_after=20000 if number % 2 else None, keeps_body=False)
                 for number in range(40)]
        await asyncio.wait_for(asyncio.gather(*(call.done for call in calls)), 60)
        for call in calls:
            check(call.leaves_after is not None or call.size > 100000, f"{call.id} got {call.size} bytes")
        await one.polls(8)


@case
async def a_stream_of_50_mb_among_others_needs_little_memory(bootstrap):
    """One invocation sends 50 MB to a slow reader while others are served."""
    async with start_function(bootstrap, **concurrency_variables(4, MARTLET_INVOKE_MODE="RESPONSE_STREAM")) as one:
        await one.invoke(url_event("/stream", "parts=4&ms=0&size=65536"), keeps_body=False)
        one.reset_peak()
        before = one.memory_kib()
        large = one.api.invoke(url_event("/stream", "parts=800&ms=0&size=65536"), keeps_body=False, read_pause=0.001)
        served = 0
        while not large.done.done():
            await one.invoke(sleep_event(1))
            served += 1
        grown = one.memory_kib() - before
        check(large.size > 50 * MB, f"{large.size} bytes came")
        check(served > 20, f"only {served} others were served meanwhile")
        check(grown < 4096, f"its memory grew by {grown} KiB")
        return f"{served} others meanwhile, memory grew by {grown} KiB"


@case
async def sigterm_completes_current_invocations(bootstrap):
    """No further polls, responses to all current invocations, then exit status 0."""
    async with start_function(bootstrap, **concurrency_variables(8)) as one:
        await one.polls(8)
        calls = [one.api.invoke(sleep_event(400)) for _ in range(4)]
        while one.api.in_hand < 4:
            await asyncio.sleep(0.01)
        os.kill(one.process.pid, signal.SIGTERM)
        await asyncio.wait_for(asyncio.gather(*(call.done for call in calls)), 5)
        equal(await one.status(), 0, "the exit status")
        equal([call.kind for call in calls], ["response"] * 4, "the answers")


@case
async def a_refused_poll_ends_the_process(bootstrap):
    """403 or 500 to a poll: exit at once with a status other than 0, even during other invocations."""
    for status in (403, 500):
        async with start_function(bootstrap, **concurrency_variables(4)) as one:
            await one.polls(4)
            one.api.invoke(sleep_event(9000))
            one.api.next_with = [f"HTTP/1.1 {status} No\r\nContent-Length: 0\r\n\r\n".encode()] * 4
            one.api.invoke(sleep_event(1))
            check(await one.status(3) == 1, "it does not exit with 1")


@case
async def a_malformed_event_does_not_affect_other_polls(bootstrap):
    """Invalid HTTP, a truncated event, an event without an id, dropped polls: each slot polls again, and the others continue."""
    nonsense = [b"nonsense\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", b"",
                b"HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n"]
    async with start_function(bootstrap, **concurrency_variables(4)) as one:
        await one.polls(4)
        one.api.next_with = list(nonsense)
        calls = [one.api.invoke(sleep_event(5, f"t{number}")) for number in range(100)]
        await asyncio.wait_for(asyncio.gather(*(call.done for call in calls)), 20)
        equal([json.loads(call.json()["body"])["tag"] for call in calls], [f"t{number}" for number in range(100)], "the answers")
        await one.polls(4)


@case
async def a_too_large_response_is_reported(bootstrap):
    """After 413 to a response, an error is reported for this invocation."""
    refusal = b"HTTP/1.1 413 Too Large\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
    async with start_function(bootstrap, **concurrency_variables(2)) as one:
        call = one.api.invoke(sleep_event(1), answer_with=refusal)
        one.api.late.add(call.id)
        await asyncio.wait_for(call.done, 5)
        call.answer_with = None
        until = time.monotonic() + 5
        while call.kind != "error" and time.monotonic() < until:
            await asyncio.sleep(0.01)
        equal((call.kind, call.json()["errorType"]), ("error", "Function.ResponseSizeTooLarge"), "the answer")
