"""Selects cases by command line: run_cases.py BOOTSTRAP [--only NAME,NAME], or --list. tests/runtime_api_faults uses it, too."""
import argparse
import os
import sys


def refuse(why):
    print(f"run_cases.py: {why}", file=sys.stderr)
    sys.exit(2)


def selected(cases, usage, flags=(), numbers=None):
    """The options, with the program's absolute path as `bootstrap`, and the selected `cases` (functions). `flags` and `numbers` (with their
    defaults) are additional options. Exits after --help, --list or a wrong command line."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("bootstrap", nargs="?")
    parser.add_argument("--only", default="")
    for flag in ("--list", *flags):
        parser.add_argument(flag, action="store_true")
    for name, default in (numbers or {}).items():
        parser.add_argument(name, type=int, default=default)
    parser.add_argument("-h", "--help", action="store_true")
    options = parser.parse_args()
    if options.help:
        print(usage)
        sys.exit(0)
    if options.list:
        for case in cases:
            print(f"{case.__name__}\n    {case.__doc__}")
        sys.exit(0)
    if not options.bootstrap or not os.access(options.bootstrap, os.X_OK):
        refuse(f"there is no program {options.bootstrap!r}; see run_cases.py --help")
    wanted = [name for name in options.only.split(",") if name]
    unknown = set(wanted) - {case.__name__ for case in cases}
    if unknown:
        refuse(f"there is no case {', '.join(sorted(unknown))}; see run_cases.py --list")
    options.bootstrap = os.path.abspath(options.bootstrap)
    return options, [case for case in cases if not wanted or case.__name__ in wanted]
