"""Identifies the operation of a request to AWS from its signature, target, form or path; and keeps a list of such calls."""
import io
import re
import threading
import urllib.parse

CALLS_MAX = 100_000

FUNCTION = r"/2015-03-31/functions/(?P<subject>[^/]+)"
LAMBDA = [
    (method, re.compile(f"{pattern}/?"), operation)
    for method, pattern, operation in (
        ("POST", "/2015-03-31/functions", "CreateFunction"),
        ("GET", "/2015-03-31/functions", "ListFunctions"),
        ("GET", FUNCTION, "GetFunction"),
        ("DELETE", FUNCTION, "DeleteFunction"),
        ("GET", f"{FUNCTION}/configuration", "GetFunctionConfiguration"),
        ("PUT", f"{FUNCTION}/configuration", "UpdateFunctionConfiguration"),
        ("PUT", f"{FUNCTION}/code", "UpdateFunctionCode"),
        ("GET", f"{FUNCTION}/versions", "ListVersionsByFunction"),
        ("POST", f"{FUNCTION}/versions", "PublishVersion"),
        ("GET", f"{FUNCTION}/aliases", "ListAliases"),
        ("POST", f"{FUNCTION}/aliases", "CreateAlias"),
        ("GET", f"{FUNCTION}/aliases/(?P<alias>[^/]+)", "GetAlias"),
        ("PUT", f"{FUNCTION}/aliases/(?P<alias>[^/]+)", "UpdateAlias"),
        ("DELETE", f"{FUNCTION}/aliases/(?P<alias>[^/]+)", "DeleteAlias"),
        ("POST", f"{FUNCTION}/invocations", "Invoke"),
        ("GET", "/2016-08-19/account-settings", "GetAccountSettings"),
        ("GET", FUNCTION.replace("2015-03-31", "2019-09-30") + "/provisioned-concurrency", "GetProvisionedConcurrencyConfig"),
    )
]


def call_of(environ):
    """{"access_key", "region", "service", "operation", "subject"}; unknown operations are "METHOD /path"."""
    method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
    query = urllib.parse.parse_qs(environ.get("QUERY_STRING", ""))
    access_key, region, service = scope(environ, query)
    call = {"access_key": access_key, "region": region, "service": service, "operation": f"{method} {path}", "subject": ""}
    target = environ.get("HTTP_X_AMZ_TARGET")
    if target:
        call["operation"] = target.rpartition(".")[2]
    elif service in ("sts", "iam"):
        form = form_of(environ)
        call["operation"] = form.get("Action", call["operation"])
        call["subject"] = form.get("RoleArn", form.get("RoleName", ""))
    elif service == "s3":
        call["operation"], call["subject"] = method, path
    elif service == "lambda":
        for wanted, pattern, operation in LAMBDA:
            found = pattern.fullmatch(path) if method == wanted else None
            if found:
                call["operation"], call["subject"] = operation, found.groupdict().get("subject") or ""
                break
    return call


def scope(environ, query):
    """Access key, region and service of the signature in the header or in a presigned URL."""
    signed = re.search("Credential=([^,]+)", environ.get("HTTP_AUTHORIZATION", ""))
    credential = signed.group(1) if signed else query.get("X-Amz-Credential", [""])[0]
    parts = credential.strip().split("/")
    return (parts[0], parts[2], parts[3]) if len(parts) == 5 else ("", "", "s3")


def account_of(access_key):
    """The account of an access key: a key of 12 digits is the account's number; moto stores the accounts of sessions' keys."""
    if re.fullmatch("[0-9]{12}", access_key):
        return access_key
    from moto.iam.models import get_account_id_from

    return get_account_id_from(access_key)


def form_of(environ):
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["wsgi.input"] = io.BytesIO(body)
    return {name: values[0] for name, values in urllib.parse.parse_qs(body.decode("utf-8", "replace")).items()}


class RecordedCalls:
    def __init__(self):
        self.lock = threading.Lock()
        self.calls = []

    def add(self, call):
        with self.lock:
            if len(self.calls) < CALLS_MAX:
                self.calls.append(call)

    def all(self):
        with self.lock:
            return list(self.calls)

    def clear(self):
        with self.lock:
            self.calls = []
