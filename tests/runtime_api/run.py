#!/usr/bin/env python3
"""Checks a Lambda function that streams, and one that handles many invocations at once, with a Runtime API that isn't ours.

    run.py build/release/bench/service/bench_bootstrap              all claims
    run.py BOOTSTRAP --only first_byte_comes_before_the_last_is_made,ids_never_mix
    run.py --list

BOOTSTRAP serves the routes of bench/README.md. Exits with 0 if every claim holds, 1 if one doesn't, 2 for a wrong command line.
"""
import asyncio
import sys

import concurrent_invocations
import streaming
from runtime_api import Wrong
from selection import selected

CLAIMS = streaming.CLAIMS + concurrent_invocations.CLAIMS


async def judge(claim, bootstrap):
    try:
        return None, await asyncio.wait_for(claim(bootstrap), 120)
    except Wrong as wrong:
        return str(wrong), None
    except asyncio.TimeoutError:
        return "it took too long", None
    except Exception as unexpected:  # a claim that breaks by itself has shown nothing
        return f"{type(unexpected).__name__}: {unexpected}", None


def main():
    options, claims = selected(CLAIMS, "claim", __doc__)
    failed = 0
    for claim in claims:
        problem, measured = asyncio.run(judge(claim, options.bootstrap))
        failed += problem is not None
        print(f"{'ok   ' if problem is None else 'WRONG'} {claim.__name__}" + (f": {problem or measured}" if problem or measured else ""))
        if problem:
            print(f"      {claim.__doc__}")
    print("every claim holds" if not failed else f"{failed} claims don't hold")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
