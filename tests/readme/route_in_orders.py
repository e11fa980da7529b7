#!/usr/bin/env python3
"""route_in_orders.py write SOURCE_DIR TARGET_DIR: writes the code blocks of the README and of the page that adds a route to the orders example to files.
route_in_orders.py try SOURCE_DIR PROGRAM: starts PROGRAM and runs the page's commands, whose output must be as printed there."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ORDERS = "examples/orders/"
PAGE = "docs/guides/a-route-in-orders.md"
# The beginning of the README's own block, which snippets.cpp includes.
FIRST_PAGE = "struct NewOrder {"


def blocks(page, language):
    """The code blocks in a language; opening and closing fences alternate."""
    fenced = re.split(r"^```(.*)\n", page, flags=re.M)[1:]  # mark, text, mark, text, ...
    return [fenced[i + 1] for i in range(0, len(fenced) - 1, 4) if fenced[i] == language]


def write(source, target):
    for block in blocks((source / "README.md").read_text(), "cpp"):
        if not block.startswith(FIRST_PAGE):
            sys.exit(f"README.md has a block of C++ that no test compiles:\n{block}")
        save(target / "first_page.inc", block)
    routes = (source / ORDERS / "routes.cpp").read_text()
    for block in blocks((source / PAGE).read_text(), "cpp"):
        title, _, code = block.partition("\n")
        name = title[len("// " + ORDERS):]
        if name == "routes.cpp, an include":
            routes = routes.replace('#include "handlers/add_item.hpp"\n', '#include "handlers/add_item.hpp"\n' + code, 1)
        elif name == "routes.cpp, a route":
            last = routes.rindex("  orders.")
            routes = routes[:last] + code + routes[last:]
        else:
            save(target / name, code)
    save(target / "routes.cpp", routes)


def save(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def attempt(source, program):
    page = (source / PAGE).read_text()
    session = next(block for block in blocks(page, "") if block.startswith("$ curl"))
    steps = re.findall(r"^\$ (.*)\n([^$].*)\n", session, re.M)
    assert len(steps) == session.count("$ "), "a command on the page has no output"
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, ORDERS_DATABASE=folder + "/orders.sqlite")
        server = subprocess.Popen([program, "--port", "0"], stderr=subprocess.PIPE, text=True, env=environment)
        try:
            port = re.search(r":(\d+)", server.stderr.readline()).group(1)
            for command, answer in steps:
                got = subprocess.run(command.replace("localhost:8080", "127.0.0.1:" + port), shell=True, capture_output=True, text=True).stdout
                if got != answer:
                    sys.exit(f"$ {command}\npage:   {answer}\nanswer: {got}")
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    verb, source, other = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    if verb == "write":
        write(source, pathlib.Path(other))
    else:
        attempt(source, other)
