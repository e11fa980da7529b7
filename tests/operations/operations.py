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
    told = [f"`{resource}` ({', '.join(phases)})" if resource != "provider" else "the provider itself" for resource, phases in one.get("terraform", {}).items()]
    return "; ".join(told + one.get("martlet", []) + [f"tour: {tour}" for tour in one.get("tours", [])])


INTRODUCTION = """# The operations of the local cloud

This page lists, service by service, every AWS operation that is needed here, and what calls it. **The tables are binding**: an operation that nothing calls
isn't built; one that something calls is built exactly as AWS has it, and is called in a test by a client that isn't ours.

The last column of each table names the callers:

- A resource, such as `aws_iam_role` (create, refresh, change, destroy): Terraform's AWS provider calls the operation for this resource of a module of
  `infra/`, in these phases; `change` is a change of the tags that all resources have. These calls are recorded, not assumed: `tests/operations/observe.py`
  applies all of `infra/`, and reads from the provider's log which resource each call was for. The calls for `table` and `schedule` were observed with moto,
  the others with the local cloud. Those for `queue-consumer` weren't observed; a test applies and destroys it with the local cloud, which refuses operations
  that it doesn't have.
- The deployer, the command line, a service: our own programs, by the operations of `src/martlet/aws`.
- A tour: what users of the AWS CLI, boto3 and the SDKs do by hand, from creating to deleting.

This page is written by `tests/operations/operations.py --write` from `operations.json` beside it; a test compares both with what Terraform calls, with
our sources, and with the models of botocore.
"""


def page(table):
    rows = list(table.values())
    lines = [INTRODUCTION, "## How many", "", "| service | protocol | operations | Terraform | our programs | tours |", "| --- | --- | ---: | ---: | ---: | ---: |"]
    services = [service for service in NAMES if any(one["service"] == service for one in rows)]
    for service in services:
        own = [one for one in rows if one["service"] == service]
        lines.append(f"| {NAMES[service]} | {own[0]['protocol']} | {counts(own)} |")
    lines += [f"| **all** | | {counts(rows)} |", ""]
    for service in services:
        own = [one for one in rows if one["service"] == service]
        lines += [f"## {NAMES[service]}", "", "| operation | on the wire | who calls it |", "| --- | --- | --- |"]
        lines += [f"| {one['operation']} | `{shown(one)}` | {callers(one)} |" for one in own]
        lines.append("")
    lines += ["## Resources", "", "Which modules have the resources that are named above.", "", "| resource | modules |", "| --- | --- |"]
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
