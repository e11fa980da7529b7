#!/usr/bin/env python3
"""served_operations.py MARTLET [--missing]: starts the local cloud, calls every operation of the table, and prints how many are supported, by service; with --missing,
also which aren't. The requests have no members, so all are refused: by the operation, or because the operation isn't supported."""
import importlib.util
import json
import re
import subprocess
import sys

import identify_operation
import operations_table
from replay import send

ACCOUNT, REGION = "111111111111", "eu-central-1"
UNSERVED = re.compile(r"local cloud does not support (the service|this operation)")


def is_served(endpoint, one):
    call = {"service": identify_operation.model(one["service"]).signing_name, "method": "POST", "target": "/", "headers": {}, "body": ""}
    kind, _, rest = one["wire"].partition(" ")
    if kind == "target":
        call |= {"headers": {"x-amz-target": rest, "content-type": f"application/x-amz-{one['protocol']}"}, "json": {}}
    elif "=" in kind:
        call |= {"headers": {"content-type": "application/x-www-form-urlencoded"}, "body": f"{one['wire']}&Version={identify_operation.model(one['service']).api_version}"}
    else:
        call |= {"method": kind, "target": target_of(one, rest), "headers": headers_of(one)}
    status, answer = send(call, endpoint, ACCOUNT, REGION)
    return not (status == 501 or UNSERVED.search(answer.decode("utf-8", "replace")))  # responses to HEAD have only the status


def target_of(one, uri):
    """The URI with a value for each of its members, and the query parameters that identify the operation."""
    target = re.sub(r"\{[\w-]+\+?\}", "none-such", uri)
    needed = [name for place, name in needed_of(one) if place == "querystring" and name not in target]
    return target + ("&" if "?" in target else "?") * bool(needed) + "&".join(f"{name}=1" for name in needed)


def headers_of(one):
    return {name: "none-such/none-such" for place, name in needed_of(one) if place == "header"}


def needed_of(one):
    shape = identify_operation.model(one["service"]).operation_model(one["operation"]).input_shape
    for member in shape.required_members if shape else ():
        place = shape.members[member].serialization
        if place.get("location") in ("querystring", "header"):
            yield place["location"], place["name"]


def main():
    cloud = subprocess.Popen([sys.argv[1], "local", "up", "--ephemeral", "--port", "0", "--json"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        endpoint = json.loads(cloud.stdout.readline())["endpoint"]
        rows = list(operations_table.read().values())
        served = {(one["service"], one["operation"]) for one in rows if is_served(endpoint, one)}
    finally:
        cloud.terminate()
        cloud.wait(60)
    for service, name in operations_table.NAMES.items():
        own = [one["operation"] for one in rows if one["service"] == service]
        if own:
            missing = [operation for operation in own if (service, operation) not in served]
            print(f"{name}: {len(own) - len(missing)} of {len(own)}" + (f"; missing: {', '.join(missing)}" if missing and "--missing" in sys.argv else ""))
    print(f"all: {len(served)} of {len(rows)}")


if __name__ == "__main__":
    if importlib.util.find_spec("botocore") is None:
        print(f"skipped: {sys.executable} lacks botocore")
        sys.exit(77)
    main()
