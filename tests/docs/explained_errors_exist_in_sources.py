#!/usr/bin/env python3
"""explained_errors_exist_in_sources.py ROOT: every error message explained in docs/errors occurs in the source code, and every name is explained only once."""
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1])
STATES = re.compile(r"\b(Inactive|Failed|Pending)$")  # the states of a version, as Lambda returns them


def literals():
    """The string literals in the source code, except in tests."""
    for file in sorted((ROOT / "src/martlet").rglob("*.cpp")):
        if not file.name.endswith("_test.cpp"):
            for literal in re.findall(r'"((?:[^"\\\n]|\\.)*)"', file.read_text()):
                yield literal.replace('\\"', '"').replace("\\\\", "\\")


def entries():
    """(page, name, its messages)."""
    for page in sorted((ROOT / "docs/errors").glob("*.md")):
        for name, text in re.findall(r"^### (.*)\n((?:(?!#).*\n?)*)", page.read_text(), re.MULTILINE):
            yield page.name, name, re.findall(r"^`([^`]+)`(?:  )?$", text, re.MULTILINE)


def main():
    known = list(literals())
    explained = list(entries())
    wrong = [f"{page}: {name}: {part!r} is in no source" for page, name, messages in explained for message in messages for part in STATES.sub("", message).split("…")
             if part.strip() and not any(part.strip() in literal for literal in known)]
    names = [name for page, name, messages in explained]
    wrong += [f"{name} has two entries" for name in sorted({name for name in names if names.count(name) > 1})]
    print("\n".join(wrong) or f"{len(names)} errors, all in the source code")
    return 1 if wrong or not names else 0


sys.exit(main())
