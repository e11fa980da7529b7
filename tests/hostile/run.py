#!/usr/bin/env python3
"""Plays a hostile Runtime API against a Lambda function.

    run.py build/release/examples/hello/hello            all cases
    run.py BOOTSTRAP --only dripping_event,huge_event    some of them
    run.py --list                                        what they demand

Options: --jobs N (4), --sanitized (the program may use memory as it likes and reports crashes in its own way),
--program (the file is more than a Lambda function: it may do otherwise without AWS_LAMBDA_RUNTIME_API).
Exits with 0 if every case holds, 1 if one doesn't, 2 for a wrong command line.
"""
import argparse
import concurrent.futures
import os
import signal
import sys

from cases import CASES
from runtime_api import Broken, Closed, Function

CRASHES = (signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS, signal.SIGFPE, signal.SIGILL, signal.SIGPIPE)


def play(case, bootstrap):
    function = Function(bootstrap, host=getattr(case, "host", "127.0.0.1"), listens=getattr(case, "listens", True),
                        environment=getattr(case, "environment", None))
    problem = None
    try:
        case(function)
    except (Broken, Closed) as broken:
        problem = f"{broken or type(broken).__name__}"
    except Exception as unexpected:  # a case that breaks by itself has not shown anything
        problem = f"{type(unexpected).__name__}: {unexpected}"
    status = function.process.poll()
    function.stop()
    if not problem and status is not None and -status in CRASHES and not hasattr(case, "native_crash"):
        problem = f"the function was killed by signal {-status}"
    return problem, function.log()


def skipped(case, options):
    if options.sanitized and (hasattr(case, "native_crash") or hasattr(case, "exact_memory")):
        return True
    return options.program and hasattr(case, "only_functions")


def main():
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("bootstrap", nargs="?")
    parser.add_argument("--only", default="")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--jobs", type=int, default=4)
    parser.add_argument("--sanitized", action="store_true")
    parser.add_argument("--program", action="store_true")
    parser.add_argument("-h", "--help", action="store_true")
    options = parser.parse_args()
    if options.help:
        print(__doc__)
        return 0
    if options.list:
        for case in CASES:
            print(f"{case.__name__}\n    {case.__doc__}")
        return 0
    if not options.bootstrap or not os.access(options.bootstrap, os.X_OK):
        print(f"run.py: there is no program {options.bootstrap!r}; see run.py --help", file=sys.stderr)
        return 2
    wanted = [name for name in options.only.split(",") if name]
    unknown = set(wanted) - {case.__name__ for case in CASES}
    if unknown:
        print(f"run.py: there is no case {', '.join(sorted(unknown))}; see run.py --list", file=sys.stderr)
        return 2
    cases = [case for case in CASES if not skipped(case, options) and (not wanted or case.__name__ in wanted)]

    bootstrap = os.path.abspath(options.bootstrap)
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for case, (problem, log) in zip(cases, pool.map(lambda one: play(one, bootstrap), cases)):
            if problem is None:
                continue
            failed += 1
            print(f"{case.__name__}: {problem}\n    {case.__doc__}\n    its log:\n" + "".join(f"        {line}\n" for line in log.splitlines()[-20:]))
    print(f"{len(cases) - failed} of {len(cases)} misbehaviours are handled as the contract demands")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
