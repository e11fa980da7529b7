"""Finds out which operation a request to AWS calls, from botocore's models (AWS's own description of its APIs). Only the names of the
services are written by hand."""
import functools
import re
import urllib.parse

# The service in a signature's scope -> botocore's name of the service. API Gateway's two APIs have the same scope.
SERVICES = {
    "sts": "sts", "iam": "iam", "lambda": "lambda", "apigateway": "apigatewayv2", "s3": "s3", "ssm": "ssm", "logs": "logs", "kms": "kms",
    "events": "events", "codepipeline": "codepipeline", "codecommit": "codecommit", "dynamodb": "dynamodb", "sqs": "sqs", "scheduler": "scheduler",
}


@functools.cache
def model(service):
    import botocore.loaders
    import botocore.model

    description = botocore.loaders.Loader().load_service_model(service, "service-2")
    return botocore.model.ServiceModel(description, service)


def recognized_by(service, operation):
    """How a request is recognized, as one text: "POST /v2/apis", "target CodePipeline_20150709.GetPipeline", "Action=AssumeRole"."""
    metadata, described = model(service).metadata, model(service).operation_model(operation)
    if metadata["protocol"] == "json":
        return f"target {metadata['targetPrefix']}.{operation}"
    if metadata["protocol"] == "query":
        return f"Action={operation}"
    uri = described.http["requestUri"]
    if service == "s3":
        uri = bucket_in_path(uri)
    return f"{described.http['method']} {uri}"


def protocol(service):
    metadata = model(service).metadata
    version = f"-{metadata['jsonVersion']}" if metadata["protocol"] == "json" else ""
    return metadata["protocol"] + version


def bucket_in_path(uri):
    """S3's models omit the bucket from some paths, since it may be in the host name."""
    return uri if uri.startswith("/{Bucket}") or uri in ("/", "/?x-id=ListBuckets") else "/{Bucket}" + uri


@functools.cache
def rest_routes(service):
    """[(method, pattern of the path, required query, required headers or parameters, name)]."""
    routes = []
    for name in model(service).operation_names:
        described = model(service).operation_model(name)
        if described.deprecated:
            continue
        path, _, query = recognized_by(service, name).partition(" ")[2].partition("?")
        labels = re.sub(r"\\{([\w\\-]+?)(\\\+)?\\}", lambda label: "(.+)" if label[2] else "([^/]+)", re.escape(path))
        fixed = {key: value for key, value in urllib.parse.parse_qsl(query, keep_blank_values=True) if key != "x-id"}
        shape = described.input_shape
        needed = []
        for member in shape.required_members if shape else ():
            place = shape.members[member].serialization
            if place.get("location") in ("querystring", "header"):
                needed.append((place["location"], place["name"].lower()))
        routes.append((described.http["method"], re.compile(labels + "/?"), fixed, needed, name))
    return routes


def rest_operation(service, method, path, query, headers):
    """The most specific route that matches: the one with the most requirements."""
    best = None
    given = {key.lower() for key in query}
    for wanted, pattern, fixed, needed, name in rest_routes(service):
        if wanted != method or not pattern.fullmatch(path):
            continue
        if any(query.get(key) != value for key, value in fixed.items()):
            continue
        if any(key not in (given if place == "querystring" else headers) for place, key in needed):
            continue
        weight = (len(fixed), len(needed), -len(pattern.findall(path)))
        if best is None or weight > best[0]:
            best = (weight, name)
    return best[1] if best else None


def operation_of(method, target, headers, body):
    """(service, operation) of a request; `headers` has lower-case names. Both are None if the request is for none of these services."""
    path, _, query = target.partition("?")
    query = dict(urllib.parse.parse_qsl(query, keep_blank_values=True))
    signed = re.search(r"Credential=[^/]+/[0-9]+/[^/]+/([^/]+)/aws4_request", headers.get("authorization", ""))
    service = SERVICES.get(signed[1]) if signed else None
    if service is None:
        return None, None
    if "x-amz-target" in headers:
        return service, headers["x-amz-target"].rpartition(".")[2]
    if model(service).metadata["protocol"] in ("query", "ec2"):
        form = urllib.parse.parse_qs(body.decode())
        return service, form["Action"][0]
    return service, rest_operation(service, method, path, query, headers)


def is_read(name):
    return name.startswith(("Get", "List", "Describe", "Head", "Lookup"))
