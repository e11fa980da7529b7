#!/usr/bin/env python3
"""Runs a Lambda function against a Runtime API that misbehaves.

    run_cases.py build/release/examples/hello/hello            all cases
    run_cases.py BOOTSTRAP --only event_byte_by_byte,huge_event    some of them
    run_cases.py --list                                        lists the cases and what they require

Options: --jobs N (4), --sanitized (for programs built with sanitizers: skips the cases about memory and crashes),
--program (for programs that have other uses, too: skips the cases without AWS_LAMBDA_RUNTIME_API).
Exits with 0 if every case passes, 1 if a case fails, 2 for a wrong command line.
"""
import concurrent.futures
import pathlib
import signal
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "runtime_api"))
from case_selection import selected
from cases import CASES
from raw_runtime_api import Closed, ContractViolation
from tested_function import TestedFunction

CRASHES = (signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS, signal.SIGFPE, signal.SIGILL, signal.SIGPIPE)


def run(case, bootstrap):
    function = TestedFunction(bootstrap, host=getattr(case, "host", "127.0.0.1"), listens=getattr(case, "listens", True),
                              environment=getattr(case, "environment", None))
    problem = None
    try:
        case(function)
    except (ContractViolation, Closed) as violation:
        problem = f"{violation or type(violation).__name__}"
    except Exception as unexpected:  # an error in the case itself proves nothing
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
    options, cases = selected(CASES, __doc__, flags=("--sanitized", "--program"), numbers={"--jobs": 4})
    cases = [case for case in cases if not skipped(case, options)]
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for case, (problem, log) in zip(cases, pool.map(lambda one: run(one, options.bootstrap), cases)):
            if problem is None:
                continue
            failed += 1
            print(f"{case.__name__}: {problem}\n    {case.__doc__}\n    its log:\n" + "".join(f"        {line}\n" for line in log.splitlines()[-20:]))
    print(f"{len(cases) - failed} of {len(cases)} faults are handled as the contract requires")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
