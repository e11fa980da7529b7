#!/usr/bin/env python3
"""cli_errors_name_their_explanation.py ROOT MARTLET: each error message of the command ends with the name of an entry in docs/errors, which `martlet explain` prints."""
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT, MARTLET = pathlib.Path(sys.argv[1]), sys.argv[2]
NAME = re.compile(r" \[([a-z-]+)\]$", re.M)
# Wrong command lines, and the name of their error.
WRONG = {
    ("fly",): "unknown-subcommand",
    ("package", "--fly"): "unknown-option",
    ("package",): "required-option",
    ("package", "/nowhere", "--out", "x.zip"): "no-such-file",
    ("local", "--port", "x"): "number",
    ("invoke", "--function", "/"): "no-such-file",
    ("new", "shop", "--ci", "jenkins"): "choice",
    ("add", "route", "GET", "/x", "--dir", "/"): "no-service",
    ("publish",): "required-option",
    ("explain", "fly"): "unknown-name",
    ("deploy", "plan", "--config", "DEPLOYER", "--definition", "DEFINITION"): "version-form",
    ("deploy", "plan", "--config", "DEFINITION", "--definition", "DEFINITION"): "unknown-key",
}


def explained():
    return {name for page in (ROOT / "docs/errors").glob("*.md") for name in re.findall(r"^### (.*)$", page.read_text(), re.M)}


def refusal(arguments):
    return subprocess.run([MARTLET, *arguments], capture_output=True, text=True).stderr


def main():
    names, wrong = explained(), []
    with tempfile.TemporaryDirectory() as folder:
        files = {"DEPLOYER": '{"prefix":"orders-"}', "DEFINITION": '{"lambdas":[{"name":"orders-api","version":"v1"}]}'}
        for name, text in files.items():
            pathlib.Path(folder, name).write_text(text)
        for arguments, name in WRONG.items():
            said = refusal([f"{folder}/{one}" if one in files else one for one in arguments])
            if name not in NAME.findall(said) or name not in names:
                wrong.append(f"martlet {' '.join(arguments)}: wanted [{name}]\n{said}")
    listed = subprocess.run([MARTLET, "explain"], capture_output=True, text=True).stdout.split()
    if set(listed) != names:
        wrong.append(f"martlet explain and the pages differ by {set(listed) ^ names}")
    print("\n".join(wrong) or f"{len(WRONG)} error messages, all with a name")
    return 1 if wrong else 0


sys.exit(main())
