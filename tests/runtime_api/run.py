#!/usr/bin/env python3
"""Judges a Lambda function that streams, and one that has many invocations in hand at once, by a Runtime API that isn't ours.

    run.py build/release/bench/service/bench_bootstrap              all claims
    run.py BOOTSTRAP --only first_byte_before_the_last,ids_never_mix
    run.py --list

BOOTSTRAP serves the routes of bench/README.md. Exits with 0 if every claim holds, 1 if one doesn't, 2 for a wrong command line.
"""
import argparse
import asyncio
import os
import sys

import many
import streaming
from runtime_api import Wrong

CLAIMS = streaming.CLAIMS + many.CLAIMS


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
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("bootstrap", nargs="?")
    parser.add_argument("--only", default="")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("-h", "--help", action="store_true")
    options = parser.parse_args()
    if options.help:
        print(__doc__)
        return 0
    if options.list:
        for claim in CLAIMS:
            print(f"{claim.__name__}\n    {claim.__doc__}")
        return 0
    if not options.bootstrap or not os.access(options.bootstrap, os.X_OK):
        print(f"run.py: there is no program {options.bootstrap!r}; see run.py --help", file=sys.stderr)
        return 2
    wanted = [name for name in options.only.split(",") if name]
    unknown = set(wanted) - {claim.__name__ for claim in CLAIMS}
    if unknown:
        print(f"run.py: there is no claim {', '.join(sorted(unknown))}; see run.py --list", file=sys.stderr)
        return 2
    failed = 0
    for claim in CLAIMS:
        if wanted and claim.__name__ not in wanted:
            continue
        problem, measured = asyncio.run(judge(claim, os.path.abspath(options.bootstrap)))
        failed += problem is not None
        print(f"{'ok   ' if problem is None else 'WRONG'} {claim.__name__}" + (f": {problem or measured}" if problem or measured else ""))
        if problem:
            print(f"      {claim.__doc__}")
    print("every claim holds" if not failed else f"{failed} claims don't hold")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
