#!/usr/bin/env python3
"""operations.py [--write]: the page docs/operations.md of operations.json, printed or written."""
import collections
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
DATA = HERE / "operations.json"
PAGE = ROOT / "docs/operations.md"
NAMES = {
    "sts": "STS", "iam": "IAM", "lambda": "Lambda", "apigatewayv2": "API Gateway (HTTP APIs)", "s3": "S3", "ssm": "SSM Parameter Store", "logs": "CloudWatch Logs",
    "kms": "KMS", "events": "EventBridge", "codepipeline": "CodePipeline", "codecommit": "CodeCommit", "dynamodb": "DynamoDB", "sqs": "SQS",
    "scheduler": "EventBridge Scheduler",
}
PROGRAMS = {
    "deployer": "the deployer", "martlet deploy, publish": "`martlet deploy` and `martlet publish`", "orders": "the service orders",
    "martlet pipeline": "`martlet pipeline`", "martlet logs": "`martlet logs`", "martlet invoke": "`martlet invoke`",
}


def read():
    """{(service, operation): row}."""
    return {(row["service"], row["operation"]): row for row in json.loads(DATA.read_text())}


def row(service, operation):
    import wire

    return {"service": service, "operation": operation, "protocol": wire.protocol(service), "wire": wire.wire(service, operation)}


def write(table):
    """One operation a line, so that a change of one is a line of a diff."""
    order = {service: index for index, service in enumerate(NAMES)}
    rows = sorted(table.values(), key=lambda one: (order[one["service"]], one["operation"]))
    for one in rows:
        if "terraform" in one:
            one["terraform"] = dict(sorted(one["terraform"].items()))
    DATA.write_text("[\n" + ",\n".join(json.dumps(one) for one in rows) + "\n]\n")


def modules_of_resources():
    """{"aws_iam_role": ["deployer", ...], "data.aws_region": [...]} of infra/modules."""
    found = collections.defaultdict(set)
    for module in (ROOT / "infra/modules").iterdir():
        for file in module.glob("*.tf"):
            for block, kind in re.findall(r'^(resource|data) "([^"]+)"', file.read_text(), re.MULTILINE):
                found["data." * (block == "data") + kind].add(module.name)
    return {kind: sorted(modules) for kind, modules in found.items()}


def callers(one):
    """For people, the nearest first."""
    told = [f"`{resource}` ({', '.join(phases)})" if resource != "provider" else "Terraform's AWS provider" for resource, phases in one.get("terraform", {}).items()]
    return "; ".join(told + [PROGRAMS[program] for program in one.get("martlet", [])] + [f"tour: {tour}" for tour in one.get("tours", [])])


INTRODUCTION = """# The operations of the local cloud

The local cloud is an emulator of AWS that is a part of Martlet. This page lists the AWS operations that it supports, and shows who calls each of them. If an
operation isn't listed here, the local cloud doesn't support it.

**The tables are binding.** The local cloud contains no operation that nobody calls. The operations that it contains behave exactly as they do in AWS. A test
calls each operation with a client that isn't a part of Martlet.

## How to read the tables

There is one table for each AWS service. Its second column shows how a client names the operation in an HTTP request. Its last column lists the callers. A
caller is one of the following:

- **A Terraform resource**, such as `aws_iam_role` (create, refresh, change, destroy). Terraform's AWS provider calls the operation for this resource, in
  the phases in parentheses. In the phase *change*, the tags of all resources are changed. [Resources](#resources) shows which modules contain a resource.
- **Terraform's AWS provider.** It calls the operation at startup, and not for a particular resource.
- **The deployer, a `martlet` command, or the example service orders.** These are programs of Martlet. They call AWS with the clients in `src/martlet/aws`.
- **A tour.** This is a test that does what users of the AWS CLI, boto3 and the SDKs do by hand, from creating something to deleting it.
  `tests/cloud/tours` contains the tours.

## Where the tables come from

`tests/operations/operations.py --write` writes this page from `operations.json`, which is in the same folder as the script. A test compares the page and
`operations.json` with the calls that Terraform makes, with our source code, and with the AWS models in botocore.

Terraform's calls are recorded. `tests/operations/observe.py` applies all of `infra/`, and reads from the log of Terraform's AWS provider which resource each
call was for. The calls for the modules `table` and `schedule` were recorded with moto, another emulator of AWS. Those for `queue-consumer` haven't been
recorded. The calls for all other modules were recorded with the local cloud. To check that the local cloud has all operations that `queue-consumer` needs, a
test applies and destroys this module in the local cloud. The test fails if the local cloud lacks an operation.
"""


def page(table):
    rows = list(table.values())
    lines = [INTRODUCTION, "## Number of operations", "",
             "The following table shows how many operations each service has, and how many of these are called by Terraform, by our own programs and by tours:", "",
             "| service | protocol | operations | Terraform | our programs | tours |", "| --- | --- | ---: | ---: | ---: | ---: |"]
    services = [service for service in NAMES if any(one["service"] == service for one in rows)]
    for service in services:
        own = [one for one in rows if one["service"] == service]
        lines.append(f"| {NAMES[service]} | {own[0]['protocol']} | {counts(own)} |")
    lines += [f"| **all** | | {counts(rows)} |", ""]
    for service in services:
        own = [one for one in rows if one["service"] == service]
        lines += [f"## {NAMES[service]}", "", f"The local cloud supports these {NAMES[service]} operations:", "", "| operation | in the request | callers |", "| --- | --- | --- |"]
        lines += [f"| {one['operation']} | `{shown(one)}` | {callers(one)} |" for one in own]
        lines.append("")
    lines += ["## Resources", "",
              "The following table shows which modules in `infra/modules` contain the resources and data sources that the tables above name:", "",
              "| resource | modules |", "| --- | --- |"]
    lines += [f"| `{kind}` | {', '.join(modules)} |" for kind, modules in sorted(modules_of_resources().items())]
    return "\n".join(lines) + "\n"


def shown(one):
    return one["wire"].replace("target ", "").replace("|", "\\|")


def counts(rows):
    return " | ".join(str(sum(bool(who in one) for one in rows) if who else len(rows)) for who in (None, "terraform", "martlet", "tours"))


if __name__ == "__main__":
    if "--write" in sys.argv:
        PAGE.write_text(page(read()))
    else:
        print(page(read()))
