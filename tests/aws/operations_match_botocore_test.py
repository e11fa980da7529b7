"""Compares our descriptions of operations, and our endpoints, with AWS's service models and endpoint rule sets, which botocore contains."""
import json
import subprocess
import sys

try:
    import botocore.loaders
    from botocore.endpoint_provider import EndpointProvider
    from botocore.exceptions import EndpointProviderError
except ImportError:
    print("skipped: python3 can't import botocore, which contains AWS's models")
    sys.exit(0)

# Newer than the installed models: from the Lambda Developer Guide ("Self-managed storage") and API_FunctionCodeLocation.
NEWER = {
    ("UpdateFunctionCode", "S3ObjectStorageMode"),
    ("GetFunction", "Code.ResolvedS3Object"),
    ("GetFunction", "Code.Error"),
}
# Types that AWS has, but that our descriptions keep as strings, unchanged.
KEPT_AS_TEXT = {"blob", "timestamp"}
TYPES = {
    "string": {"string"} | KEPT_AS_TEXT,
    "boolean": {"boolean"},
    "integer": {"integer", "long"},
    "real": {"double", "float", "timestamp"},
    "time": {"timestamp"},
    "structure": {"structure"},
    "list": {"list"},
    "map": {"map"},
}
# The services whose folder in botocore isn't named after their id.
FOLDERS = {"CloudWatch Logs": "logs", "EventBridge": "events", "Secrets Manager": "secretsmanager"}
wrong = []


def compare_rules(where, ours, field, shape):
    for limit in ("min", "max"):
        if limit in ours and float(ours[limit]) != float(shape.get(limit, {"min": 1}.get(limit, -1))):
            wrong.append(f"{where}: {limit} is {ours[limit]}, AWS has {shape.get(limit)}")
    if "pattern" in ours:
        plain = ours["pattern"].removeprefix("^").removesuffix("$")
        theirs = shape.get("pattern", "").removeprefix("^").removesuffix("$")
        if plain.replace("_.-", "") != theirs.replace("_.-", "") and "Qualifier" not in where:
            wrong.append(f"{where}: pattern is {plain}, AWS has {theirs}")


def named(shape, key):
    """The member with this name on the wire: `Parts` of CompletedMultipartUpload is `Part`."""
    return next((member for member in shape["members"].values() if "location" not in member and member.get("locationName") == key), None)


def compare(model, operation, path, ours, shape_name):
    shape = model["shapes"][shape_name]
    where = f"{operation} {path}"
    if ours["type"] == "any" and shape_name == "AttributeValue":
        return None  # tests/aws/moto_test.py and src/martlet/aws/dynamodb/item_test.cpp test each of its types
    if shape["type"] not in TYPES[ours["type"]]:
        return wrong.append(f"{where}: is a {ours['type']}, AWS has a {shape['type']}")
    if shape["type"] == "list":
        compare(model, operation, path + "[]", ours["of"], shape["member"]["shape"])
    if shape["type"] == "map":
        compare(model, operation, path + "{}", ours["of"], shape["value"]["shape"])
    for key, member in ours.get("members", {}).items():
        below = f"{path}.{key}" if path else key
        if (operation, below) in NEWER:
            continue
        theirs = shape["members"].get(key) or named(shape, key)
        if not theirs:
            wrong.append(f"{operation} {below}: AWS has no such member")
            continue
        compare(model, operation, below, member, theirs["shape"])
        compare_rules(f"{operation} {below}", member, key, model["shapes"][theirs["shape"]])


def compare_places(model, operation, ours, shape_name):
    shape = model["shapes"][shape_name]
    for key, place in ours["places"].items():
        member = shape["members"].get(key)
        if not member:
            continue
        theirs = None
        if "location" in member:
            theirs = [member["location"], member.get("locationName", "")]
        if shape.get("payload") == key:
            theirs = ["payload", member.get("locationName", "")]
        if theirs and theirs[0] == "statusCode":
            theirs[1] = ""
        if place != theirs:
            wrong.append(f"{operation} {key}: is in {place}, AWS has it in {theirs}")


def compare_required(model, operation, ours, shape_name):
    shape = model["shapes"][shape_name]
    for key in shape.get("required", []):
        if key not in ours["members"]:
            wrong.append(f"{operation} {key}: AWS requires it, and it is missing")
        elif not ours["members"][key]["required"]:
            wrong.append(f"{operation} {key}: AWS requires it")


def compare_token(model, operation, token, shape_name):
    """The idempotency token: the member by which AWS recognizes a repeated request."""
    members = model["shapes"][shape_name].get("members", {})
    theirs = [key for key, member in members.items() if member.get("idempotencyToken")]
    if theirs != ([token] if token else []):
        wrong.append(f"{operation}: its token is {token or 'missing'}, AWS has {theirs}")


def compare_enum_values(model, enum_values):
    """The enumeration values that our code compares with."""
    for shape, values in enum_values.items():
        for value in values:
            if value not in model["shapes"][shape]["enum"]:
                wrong.append(f"{shape}: AWS has no {value}")


def compare_endpoints(service, rules, partitions):
    provider = EndpointProvider(rules, partitions)
    for region, is_fips, is_dual_stack, host in service["endpoints"]:
        asked = {"Region": region, "UseFIPS": is_fips, "UseDualStack": is_dual_stack}
        if service["id"] == "S3":
            asked |= {"ForcePathStyle": True, "Bucket": "bucket"}
        if service["id"] in ("S3", "STS"):
            asked["UseGlobalEndpoint"] = False
        try:
            url = provider.resolve_endpoint(**asked).url
        except EndpointProviderError:
            continue  # AWS has no such endpoint, and ours doesn't resolve
        theirs = url.removeprefix("https://").removesuffix("/bucket")
        if host != theirs:
            wrong.append(f"{service['id']} {region} FIPS {is_fips} dual-stack {is_dual_stack}: {host}, AWS has {theirs}")


def main():
    services = json.loads(subprocess.run([sys.argv[1]], capture_output=True, text=True, check=True).stdout)
    loader = botocore.loaders.Loader()
    count = 0
    for service in services:
        folder = FOLDERS.get(service["id"], service["id"].lower())
        model = loader.load_service_model(folder, "service-2")
        meta = model["metadata"]
        facts = {
            "signing_name": meta.get("signingName", meta["endpointPrefix"]),
            "endpoint_prefix": meta["endpointPrefix"],
            "protocol": meta["protocol"],
            "api_version": meta["apiVersion"],
            "target_prefix": meta.get("targetPrefix", ""),
        }
        if service["protocol"] == "json":
            facts["json_version"] = meta["jsonVersion"]
        if service["protocol"] == "query":
            facts["xml_namespace"] = meta["xmlNamespace"]
        for key, value in facts.items():
            if service[key] != value:
                wrong.append(f"{service['id']}: {key} is {service[key]}, AWS has {value}")
        compare_endpoints(service, loader.load_service_model(folder, "endpoint-rule-set-1"), loader.load_data("partitions"))
        compare_enum_values(model, service["enum_values"])
        for ours in service["operations"]:
            count += 1
            name = ours["name"]
            theirs = model["operations"][name]
            http = theirs["http"]
            expected = (http["method"], http["requestUri"], http.get("responseCode", 200))
            if (ours["method"], ours["uri"], ours["status"]) != expected:
                wrong.append(f"{name}: is {ours['method']} {ours['uri']} {ours['status']}, AWS has {expected}")
            if ours["is_signed"] != (theirs.get("authtype") != "none"):
                wrong.append(f"{name}: is_signed is wrong")
            if "input" in theirs:
                shape = theirs["input"]["shape"]
                compare(model, name, "", ours["request"], shape)
                compare_places(model, name, ours["request"], shape)
                compare_required(model, name, ours["request"], shape)
                compare_token(model, name, ours["token"], shape)
            if "output" in theirs:
                compare(model, name, "", ours["response"], theirs["output"]["shape"])
                compare_places(model, name, ours["response"], theirs["output"]["shape"])
                wrapper = theirs["output"].get("resultWrapper")
                if wrapper and wrapper != name + "Result":
                    wrong.append(f"{name}: its result is called {wrapper}")
    for line in wrong:
        print(line)
    if wrong:
        sys.exit(1)
    print(f"{count} operations are described as AWS's models describe them")


main()
