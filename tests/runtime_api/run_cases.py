#!/usr/bin/env python3
"""Checks a Lambda function that streams, and one that handles many invocations at once, with an independent Runtime API.

    run_cases.py build/release/bench/service/bench_bootstrap              all cases
    run_cases.py BOOTSTRAP --only first_part_arrives_before_the_last_is_produced,responses_have_the_ids_of_their_invocations
    run_cases.py --list

BOOTSTRAP serves the routes of bench/README.md. Exits with 0 if every case passes, 1 if a case fails, 2 for a wrong command line.
"""
import asyncio
import sys

import concurrent_invocation_cases
import streaming_cases
from runtime_api import ContractViolation
from case_selection import selected

CASES = streaming_cases.CASES + concurrent_invocation_cases.CASES


async def outcome(case, bootstrap):
    try:
        return None, await asyncio.wait_for(case(bootstrap), 120)
    except ContractViolation as violation:
        return str(violation), None
    except asyncio.TimeoutError:
        return "it took too long", None
    except Exception as unexpected:  # an error in the case itself proves nothing
        return f"{type(unexpected).__name__}: {unexpected}", None


def main():
    options, cases = selected(CASES, __doc__)
    failed = 0
    for case in cases:
        problem, measured = asyncio.run(outcome(case, options.bootstrap))
        failed += problem is not None
        print(f"{'ok   ' if problem is None else 'WRONG'} {case.__name__}" + (f": {problem or measured}" if problem or measured else ""))
        if problem:
            print(f"      {case.__doc__}")
    print("every case passed" if not failed else f"{failed} cases failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
