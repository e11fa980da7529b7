#!/usr/bin/env python3
"""generate_operations_page.py [--write]: generates the page docs/operations.md from operations.json, and prints or writes it."""
import collections
import pathlib
import re
import sys

from operations_table import NAMES, read

ROOT = pathlib.Path(__file__).parent.parent.parent
PAGE = ROOT / "docs/operations.md"
PROGRAMS = {
    "deployer": "the deployer", "martlet deploy, publish": "`martlet deploy` and `martlet publish`", "orders": "the example service `orders`",
    "martlet pipeline": "`martlet pipeline`", "martlet logs": "`martlet logs`", "martlet invoke": "`martlet invoke`",
}


def modules_of_resources():
    """{"aws_iam_role": ["deployer", ...], "data.aws_region": [...]} of infra/modules."""
    found = collections.defaultdict(set)
    for module in (ROOT / "infra/modules").iterdir():
        for file in module.glob("*.tf"):
            for block, kind in re.findall(r'^(resource|data) "([^"]+)"', file.read_text(), re.MULTILINE):
                found["data." * (block == "data") + kind].add(module.name)
    return {kind: sorted(modules) for kind, modules in found.items()}


def callers(one):
    """The callers as text: Terraform's resources, then programs, then client tests."""
    told = [f"`{resource}` ({', '.join(phases)})" if resource != "provider" else "Terraform's AWS provider" for resource, phases in one.get("terraform", {}).items()]
    return "; ".join(told + [PROGRAMS[program] for program in one.get("martlet", [])] + [f"client tests: {test}" for test in one.get("clients", [])])


INTRODUCTION = """# The operations of the local cloud

The local cloud is an emulator of AWS that is part of Martlet. This page lists all AWS operations that the local cloud supports, and shows what calls each of
them. The local cloud supports only operations that Terraform, a program of Martlet or a test needs.

Each operation behaves as it does in AWS, except for the differences that [the guide to the local cloud](guides/local-cloud.md) describes. For each operation,
there is a test that calls it with a client that isn't part of Martlet.

## How to read the tables

There is one table for each AWS service. The second column shows how the operation is recognized in an HTTP request: by its method and path, by a header, or by
a parameter. The last column lists the callers. A caller is one of the following:

- **A resource or a data source of Terraform**, such as `aws_iam_role` or `data.aws_region`. Terraform's AWS provider calls the operation for this resource.
  The words in parentheses show when the provider does so: while Terraform creates all resources (*create*), reads their current state (*refresh*), changes
  the tags of all resources (*change*), or destroys all resources (*destroy*). [Resources](#resources) shows which of Martlet's Terraform modules contain a
  resource.
- **Terraform's AWS provider**, which calls the operation when it starts, rather than for a particular resource.
- **A program of Martlet**: the deployer, a `martlet` command, or the example service `orders`. These programs call AWS with the clients in
  `src/martlet/aws`.
- **Client tests**: tests that do what users do by hand with the AWS CLI, boto3 or the other AWS SDKs, from creating something to deleting it. They are in
  `tests/cloud/clients`.

## Where the tables come from

The script `tests/operations/generate_operations_page.py --write` generates this page from the file `operations.json` in the same folder. A test compares the page and this
file with the calls that Terraform makes, with Martlet's source code, and with the AWS models in botocore.

Terraform's calls were recorded. The script `tests/operations/observe_terraform.py` applies all Terraform configurations in `infra/`, and reads from the log of
Terraform's AWS provider for which resource it made each call. For the modules `table` and `schedule`, the calls were recorded with moto, another emulator of
AWS. For the module `queue-consumer`, no calls were recorded. Instead, a test applies and destroys this module in the local cloud, and fails if the local cloud
lacks an operation. For all other modules, the calls were recorded with the local cloud.
"""


def generate(table):
    rows = list(table.values())
    lines = [INTRODUCTION, "## Number of operations", "",
             "The following table shows how many operations of each AWS service the local cloud supports, and how many of these are called by Terraform, by Martlet's",
             "programs, and by client tests. An operation can have several callers:", "",
             "| service | protocol | operations | called by Terraform | called by Martlet's programs | called by client tests |", "| --- | --- | ---: | ---: | ---: | ---: |"]
    services = [service for service in NAMES if any(one["service"] == service for one in rows)]
    for service in services:
        own = [one for one in rows if one["service"] == service]
        lines.append(f"| {NAMES[service]} | {own[0]['protocol']} | {counts(own)} |")
    lines += [f"| **all** | | {counts(rows)} |", ""]
    for service in services:
        own = [one for one in rows if one["service"] == service]
        lines += [f"## {NAMES[service]}", "", f"The local cloud supports these {NAMES[service]} operations:", "", "| operation | how it is recognized | callers |", "| --- | --- | --- |"]
        lines += [f"| {one['operation']} | `{shown(one)}` | {callers(one)} |" for one in own]
        lines.append("")
    lines += ["## Resources", "",
              "The following table shows which modules in `infra/modules` contain the resources and data sources that are listed as callers above:", "",
              "| resource | modules |", "| --- | --- |"]
    lines += [f"| `{kind}` | {', '.join(modules)} |" for kind, modules in sorted(modules_of_resources().items())]
    return "\n".join(lines) + "\n"


def shown(one):
    return one["wire"].replace("target ", "").replace("|", "\\|")


def counts(rows):
    return " | ".join(str(sum(bool(who in one) for one in rows) if who else len(rows)) for who in (None, "terraform", "martlet", "clients"))


if __name__ == "__main__":
    if "--write" in sys.argv:
        PAGE.write_text(generate(read()))
    else:
        print(generate(read()))
