#!/usr/bin/env python3
"""files_include_each_other_one_way.py SOURCE_DIR: no file in src/martlet includes itself, directly or indirectly. A header and its .cpp count
as one file, so two files can't depend on each other through their .cpp files either, except within one folder."""
import os
import re
import sys

ROOT = os.path.join(sys.argv[1], "src", "martlet")


def sources():
    for folder, _, names in os.walk(ROOT):
        for name in names:
            is_shared_by_tests = folder.endswith("/testing") and not os.path.exists(os.path.join(folder, "CMakeLists.txt"))
            if name.endswith((".hpp", ".cpp")) and not name.endswith("_test.cpp") and "refuses" not in folder and not is_shared_by_tests:
                yield os.path.relpath(os.path.join(folder, name), ROOT)


def included(path):
    """The files of src/martlet that `path` includes."""
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        text = file.read()
    for name in re.findall(r"^#include <martlet/([^>]+)>", text, re.M):
        if os.path.exists(os.path.join(ROOT, name)):
            yield name
    folder = os.path.dirname(path)
    for name in re.findall(r'^#include "([^"]+)"', text, re.M):
        while folder and not os.path.exists(os.path.join(ROOT, folder, name)):
            folder = os.path.dirname(folder)
        yield os.path.normpath(os.path.join(folder, name))
        folder = os.path.dirname(path)


def cycle_in(arrows):
    """A cycle, as a list of nodes that leads back to the first one; None if there is none."""
    done, path = set(), []

    def visit(node):
        if node in path:
            return path[path.index(node):] + [node]
        if node in done:
            return None
        path.append(node)
        for target in sorted(arrows.get(node, ())):
            found = visit(target)
            if found:
                return found
        path.pop()
        done.add(node)
        return None

    for node in sorted(arrows):
        found = visit(node)
        if found:
            return found
    return None


def main():
    sys.setrecursionlimit(10_000)
    assert cycle_in({"a": {"b"}, "b": {"a"}}), "the check doesn't find a cycle"
    headers, folders = {}, {}
    for path in sources():
        targets = set(included(path))
        if path.endswith(".hpp"):
            headers[path] = targets
        folder = os.path.dirname(path)
        folders.setdefault(folder, set()).update(os.path.dirname(target) for target in targets if os.path.dirname(target) != folder)
    problems = [found for found in (cycle_in(headers),) if found]
    # A module's folders of private sources belong to the module.
    modules = {folder for folder in folders if os.path.exists(os.path.join(ROOT, folder, "CMakeLists.txt"))}
    owner = {folder: folder if folder in modules else os.path.dirname(folder) for folder in folders}
    merged = {}
    for folder, targets in folders.items():
        mine = merged.setdefault(owner[folder], set())
        mine.update(owner.get(target, target) for target in targets if owner.get(target, target) != owner[folder])
    problems += [found for found in (cycle_in(merged),) if found]
    for found in problems:
        print(" -> ".join(found))
    sys.exit(1 if problems else 0)


main()
