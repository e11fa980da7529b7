#!/usr/bin/env python3
"""Sends requests.http to the orders service as an HTTP server and, on a second fresh database, through another transport; compares the answers.

    compare_transports.py --orders PROGRAM --bootstrap PROGRAM --martlet PROGRAM --transport rest|http-api-1|http-api-2|function-url

Compares status, headers (except those of the connection and of the gateway) and bodies, byte for byte, after decompression.
Exits with 0 if all responses are equal and as expected, 1 if not, 2 for a wrong command line.
"""
import argparse
import sys
import zlib

from requests_file import here, read_exceptions, read_requests, substituted
from orders_service import gateway_transport, http_transport

# Headers that the transport sets. A stream that is sent in chunks has no Content-Length.
OF_THE_TRANSPORT = {"date", "connection", "keep-alive", "transfer-encoding", "x-amzn-requestid", "x-amz-apigw-id", "x-amzn-trace-id", "apigw-requestid"}
GATEWAYS = ["rest", "http-api-1", "http-api-2", "function-url"]
SHOWN = 300
PROBLEMS_SHOWN = 20


def comparable_headers(answers):
    """The headers of each response, without those that may differ between transports."""
    ignored = set(OF_THE_TRANSPORT)
    names = [{name for name, _ in headers} for _, headers, _ in answers]
    if any("content-length" not in known for known in names) or any("content-encoding" in known for known in names):
        ignored.add("content-length")
    return [sorted((name, value) for name, value in headers if name not in ignored) for _, headers, _ in answers]


def plain_body(answer):
    _, headers, body = answer
    coding = dict(headers).get("content-encoding")
    if coding not in ("gzip", "deflate") or not body:
        return body
    return zlib.decompress(body, 32 + zlib.MAX_WBITS)


def differences(answers):
    """The differences between two responses: {"status": text, ...}."""
    found = {}
    if answers[0][0] != answers[1][0]:
        found["status"] = f"{answers[0][0]} and {answers[1][0]}"
    headers = comparable_headers(answers)
    if headers[0] != headers[1]:
        only = [[field for field in headers[i] if field not in headers[1 - i]] for i in (0, 1)]
        found["headers"] = f"{only[0]} and {only[1]}"
    bodies = [plain_body(answer) for answer in answers]
    if bodies[0] != bodies[1]:
        at = next((i for i, (a, b) in enumerate(zip(*bodies)) if a != b), min(map(len, bodies)))
        start = max(0, at - 60)
        found["body"] = f"at byte {at}: {bodies[0][start:start + SHOWN]!r} and {bodies[1][start:start + SHOWN]!r}"
    return found


def compare(requests, exceptions, transports):
    problems = []
    for request in requests:
        exception = exceptions.get(request.name)
        if exception and exception.old:
            request = substituted(request, exception.old, exception.new)
            exception.is_needed = True
        answers = [transport.send(request) for transport in transports]
        if answers[0][0] != request.status:
            problems.append(f"{request.name}: over HTTP it is {answers[0][0]}, not {request.status}: {answers[0][2][:SHOWN]!r}")
        for what, text in differences(answers).items():
            if exception and what in exception.ignored:
                exception.is_needed = True
            else:
                problems.append(f"{request.name}: {what} differ: {text}")
    problems += [f"exceptions.md: \"{one.request}\" no longer differs" for one in exceptions.values() if not one.is_needed]
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for program in ("orders", "bootstrap", "martlet"):
        parser.add_argument("--" + program, required=True)
    parser.add_argument("--transport", choices=GATEWAYS, required=True)
    options = parser.parse_args()

    requests = read_requests(here("requests.http"))
    exceptions = read_exceptions(here("exceptions.md"), options.transport)
    transports = [http_transport(options)]
    transports.append(gateway_transport(options, options.transport))
    try:
        problems = compare(requests, exceptions, transports)
    finally:
        ends = [transport.stop() for transport in transports]
    problems += [f"{name}: {end}" for name, end in zip(("http", options.transport), ends) if end]
    for problem in problems[:PROBLEMS_SHOWN]:
        print(problem)
    if problems:
        print("\nthe last lines of the gateway's log:", *transports[1].log[-20:], sep="\n")
    print(f"{len(requests)} requests, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
