#!/usr/bin/env python3
"""build.py ROOT OUT --martlet PROGRAM: builds the documentation site of the tree ROOT in OUT/site. First collects the pages in OUT/pages: those of docs/,
the READMEs that are pages, and the generated reference. Exit status: 0 built, 1 not built (the reason is on stderr), 77 a program is missing."""
import argparse
import pathlib
import shutil
import subprocess
import sys

import commands
import figures
import headers
import schemas
import terraform
from mkdocs_input import MkdocsInput

REQUIRED = {"mkdocs": "mkdocs-material", "doxygen": "doxygen"}


def missing_programs():
    """The missing programs, and the Debian packages that contain them; "" if none is missing."""
    missing = [f"{program} (Debian's {package})" for program, package in REQUIRED.items() if not shutil.which(program)]
    if not missing and "material" not in subprocess.run(["mkdocs", "build", "--help"], capture_output=True, text=True).stdout:
        missing.append("the theme of mkdocs (Debian's mkdocs-material)")
    return " and ".join(missing) + (" is missing" if len(missing) == 1 else " are missing") if missing else ""


def collect(root, out, martlet):
    pages = MkdocsInput(root, out / "pages")
    pages.copy_all()
    commands.write(pages, martlet)
    terraform.write(pages, root)
    schemas.write(pages, root)
    headers.write(pages, root, out)
    figures.write(pages, root)
    pages.rewrite_links()
    return pages


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("root", type=lambda text: pathlib.Path(text).resolve())
    arguments.add_argument("out", type=lambda text: pathlib.Path(text).resolve())
    arguments.add_argument("--martlet", required=True)
    asked = arguments.parse_args()
    if missing_programs():
        print(f"skipped: {missing_programs()}", file=sys.stderr)
        return 77
    asked.out.mkdir(parents=True, exist_ok=True)
    pages = collect(asked.root, asked.out, asked.martlet)
    pages.write_configuration(asked.root / "docs/site/mkdocs.yml", asked.out / "mkdocs.yml")
    return subprocess.run(["mkdocs", "--quiet", "build", "--strict", "--config-file", asked.out / "mkdocs.yml"]).returncode


if __name__ == "__main__":
    sys.exit(main())
