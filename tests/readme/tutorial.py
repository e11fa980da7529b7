#!/usr/bin/env python3
"""tutorial.py write SOURCE_DIR TARGET_DIR: makes files of the README's code blocks.
tutorial.py try SOURCE_DIR PROGRAM: starts PROGRAM and runs the README's commands, whose answers must be those printed there."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ORDERS = "examples/orders/"
# How the other C++ blocks begin, and the files that snippets.cpp includes them by.
SNIPPETS = {"struct NewOrder {": "first_page.inc", "server.auth_strategy(": "participants.inc"}
HELLO = "#include <martlet/lambda/run.hpp>"


def blocks(readme, language):
    """The code blocks of a language; opening and closing fences come in turn."""
    fenced = re.split(r"^```(.*)\n", readme, flags=re.M)[1:]  # mark, text, mark, text, ...
    return [fenced[i + 1] for i in range(0, len(fenced) - 1, 4) if fenced[i] == language]


def write(source, target):
    readme = (source / "README.md").read_text()
    routes = (source / ORDERS / "routes.cpp").read_text()
    for block in blocks(readme, "cpp"):
        title, _, code = block.partition("\n")
        if block.startswith(HELLO):
            check_excerpt(source / "examples/hello/main.cpp", block)
            continue
        if not title.startswith("// " + ORDERS):
            beginning = next((text for text in SNIPPETS if block.startswith(text)), None)
            if not beginning:
                sys.exit(f"README.md has a block of C++ that no test compiles:\n{block}")
            save(target / SNIPPETS[beginning], block)
            continue
        name = title[len("// " + ORDERS):]
        if name.endswith(", an excerpt"):
            check_excerpt(source / ORDERS / name.removesuffix(", an excerpt"), code)
            continue
        if name == "routes.cpp, an include":
            routes = routes.replace('#include "handlers/add_item.hpp"\n', '#include "handlers/add_item.hpp"\n' + code, 1)
        elif name == "routes.cpp, a route":
            last = routes.rindex("  orders.")
            routes = routes[:last] + code + routes[last:]
        else:
            save(target / name, code)
    save(target / "routes.cpp", routes)


def check_excerpt(path, code):
    """The file must have these lines, one after another, with any indentation."""
    shown, whole = (re.sub(r"\n\s*", "\n", text) for text in (code, path.read_text()))
    if "\n" + shown not in "\n" + whole:
        sys.exit(f"README.md shows what {path} doesn't have:\n{code}")


def save(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def attempt(source, program):
    readme = (source / "README.md").read_text()
    session = next(block for block in blocks(readme, "") if block.startswith("$ curl"))
    steps = re.findall(r"^\$ (.*)\n([^$].*)\n", session, re.M)
    assert len(steps) == session.count("$ "), "a command of the README has no answer"
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, ORDERS_DATABASE=folder + "/orders.sqlite")
        server = subprocess.Popen([program, "--port", "0"], stderr=subprocess.PIPE, text=True, env=environment)
        try:
            port = re.search(r":(\d+)", server.stderr.readline()).group(1)
            for command, answer in steps:
                got = subprocess.run(command.replace("localhost:8080", "127.0.0.1:" + port), shell=True, capture_output=True, text=True).stdout
                if got != answer:
                    sys.exit(f"$ {command}\nREADME: {answer}\nanswer: {got}")
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    verb, source, other = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    if verb == "write":
        write(source, pathlib.Path(other))
    else:
        attempt(source, other)
