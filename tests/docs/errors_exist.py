#!/usr/bin/env python3
"""errors_exist.py ROOT: every error that docs/deploying.md explains is one that the deployer or its command line can tell."""
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1])
MODULES = [ROOT / "src/martlet" / name for name in ("deploy", "aws", "cli", "config", "schema", "json")]


def literals():
    """The string literals of the sources of the modules and their submodules, but not of their tests."""
    for file in sorted(file for module in MODULES for file in module.rglob("*.cpp")):
        if not file.name.endswith("_test.cpp"):
            for literal in re.findall(r'"((?:[^"\\\n]|\\.)*)"', file.read_text()):
                yield literal.replace('\\"', '"').replace("\\\\", "\\")


def told():
    """The first column of the tables of errors."""
    section = (ROOT / "docs/deploying.md").read_text().partition("\n## Errors")[2]
    for row in re.findall(r"^\| (`.*?) \|", section, re.MULTILINE):
        yield from re.findall(r"`([^`]+)`", row)


def main():
    if not MODULES[0].is_dir():
        print("skipped: src/martlet/deploy is missing")
        return 77
    known = list(literals())
    errors = list(told())
    missing = [f"{error}: {part!r}" for error in errors for part in error.split("…") if part.strip() and not any(part.strip() in literal for literal in known)]
    print("\n".join(missing) or f"{len(errors)} errors, all known")
    return 1 if missing or not errors else 0


if __name__ == "__main__":
    sys.exit(main())
