"""The same three accounts in the local cloud: `LocalCloudAccounts(martlet)` has the methods of MotoAccounts, as far as the local cloud supports
them. Roles, trust and policies are enforced, updates take time, a proxy records the calls, and jobs are those of a real pipeline (local_pipeline_jobs.py).

A test uses them if its arguments contain `local` after the command; docs/guides/local-cloud.md has a table of the differences."""
import io
import json
import pathlib
import shutil
import sys
import time
import urllib.parse

import recorded_calls
from local_pipeline_jobs import LocalPipelineJobs
from moto_accounts import DEPLOYER_ROLE, DEV, PROD, ROLE, SOURCE_ROLE, TEST, MotoAccounts, missing_requirement, zipped
from presigned_code_urls import damaged

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent.parent / folder) for folder in ("cloud", "operations")]
from recording_proxy import RecordingProxy  # noqa: E402

LOWER = {TEST: DEV, PROD: TEST}
LINK = b"/martlet-lambda-code/"
UPDATES = ("CreateFunction", "UpdateFunctionCode", "UpdateFunctionConfiguration")


def accounts_for(arguments):
    """For `[..., MARTLET, "local"]`, the accounts in the local cloud; otherwise, moto's. Removes the word "local". If something that they need is
    missing, prints this and exits with 77."""
    is_local = "local" in arguments
    missing = missing_requirement("boto3") if is_local else missing_requirement()
    if is_local and not shutil.which("curl"):
        missing = "there is no curl, with which functions here are written"
    if missing:
        print(f"skipped: {missing}")
        sys.exit(77)
    if not is_local:
        return MotoAccounts()
    at = arguments.index("local")
    del arguments[at]
    return LocalCloudAccounts(arguments[at - 1])


class LocalCloudAccounts(MotoAccounts):
    missing_object = "AccessDenied"  # S3 reports a missing object only to callers that may list the bucket

    def __init__(self, martlet, link_seconds=600, storage_mb=None):
        self.martlet = martlet
        self.options = ["--lambda-link-seconds", str(link_seconds), "--pipeline-continue-ms", "100", *(["--lambda-code-mb", str(storage_mb)] if storage_mb else [])]
        self.clients, self.owners = {}, {}
        self.accounts_with_roles = set()
        self.recorded = []

    def another(self, **settings):
        return LocalCloudAccounts(self.martlet, **settings)

    def __enter__(self):
        from local_cloud import LocalCloud

        self.cloud = LocalCloud(*self.options, martlet=self.martlet)
        self.cloud.__enter__()
        self.proxy = Proxy(self.cloud.endpoint)
        self.proxy.__enter__()
        self.endpoint = self.proxy.endpoint
        self.jobs = LocalPipelineJobs(self.owner)
        self.jobs.__enter__()
        return self

    def __exit__(self, *_):
        self.jobs.__exit__()
        self.proxy.__exit__()
        self.cloud.__exit__()

    def owner(self, service, account):
        """A client for this class's own calls, which don't go through the proxy, so they aren't in calls()."""
        if (service, account) not in self.owners:
            self.owners[service, account] = self.cloud.client(service, account)
        return self.owners[service, account]

    def client(self, service, account):
        is_new = (service, account) not in self.clients
        client = super().client(service, account)
        if is_new and service == "lambda":
            for operation in UPDATES:
                client.meta.events.register(f"after-call.lambda.{operation}", self.waits(self.owner("lambda", account)))
        return client

    def environment(self, account, role=None):
        self.make_role(account)
        return super().environment(account, role)

    @staticmethod
    def waits(client):
        """Makes the client wait after updates, because a Pending or InProgress function can't be changed."""
        def wait(http_response, parsed, **_):
            while http_response.status_code < 300:
                told = client.get_function_configuration(FunctionName=parsed["FunctionName"])
                if told["State"] != "Pending" and told["LastUpdateStatus"] != "InProgress":
                    return
                time.sleep(0.01)
        return wait

    def make_role(self, account):
        """Creates the functions' role, the deployer's role, and the role with which the deployer of the next account reads here."""
        if account in self.accounts_with_roles:
            return
        self.accounts_with_roles.add(account)
        iam = self.client("iam", account)
        anyone = {"AWS": [f"arn:aws:iam::{other}:root" for other in self.all]}
        for name, principal, actions in ((ROLE, {"Service": "lambda.amazonaws.com"}, None), (DEPLOYER_ROLE, anyone, ["*"]), (SOURCE_ROLE, anyone, ["lambda:GetFunction", "lambda:ListAliases"])):
            iam.create_role(RoleName=name, AssumeRolePolicyDocument=document({"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": principal}))
            if actions:
                iam.put_role_policy(RoleName=name, PolicyName="permissions", PolicyDocument=document({"Effect": "Allow", "Action": actions, "Resource": "*"}))

    def calls(self, account=None, service=None):
        self.listen()
        return [call for call in self.recorded if account in (None, call["access_key"]) and service in (None, call["service"])]

    def forget_calls(self):
        self.listen()
        self.recorded = []

    def listen(self):
        exchanges = self.proxy.take_exchanges()
        self.recorded += [recorded_calls.call_of(environ_of(one)) for one in exchanges]
        self.jobs.collect_results(exchanges)

    def results(self):
        self.listen()
        return list(self.jobs.put)

    def job(self, account, files, parameters, token=None, bucket="artifacts", archive=None, pipeline="orders", execution=None):
        parameters = parameters if isinstance(parameters, str) else json.dumps(parameters)
        return self.jobs.job(account, zipped(files) if archive is None else archive, parameters, token, f"{bucket}-{account}", pipeline, execution)

    def end(self, execution):
        self.jobs.end(execution)

    def execution_id(self, execution):
        return self.jobs.execution_of(execution)

    def damage_downloads(self, damage=None, times=1):
        self.proxy.damage, self.proxy.times = damage, times if damage else 0


class Proxy(RecordingProxy):
    """Code is also downloaded through this proxy, which can damage the downloads."""

    damage, times = None, 0

    def content_for_client(self, exchange):
        content = exchange.answer
        if exchange.operation == "GetFunction":
            content = content.replace(self.upstream.encode() + LINK, urllib.parse.urlsplit(self.endpoint).netloc.encode() + LINK)
        length = len(content)
        if self.times and exchange.target.encode().startswith(LINK):
            self.times -= 1
            content = damaged(content, self.damage)
        return content, length


def environ_of(exchange):
    """The request as a WSGI environment, for recorded_calls.py."""
    path, _, query = exchange.target.partition("?")
    return {"REQUEST_METHOD": exchange.method, "PATH_INFO": urllib.parse.unquote(path), "QUERY_STRING": query, "CONTENT_LENGTH": str(len(exchange.body)),
            "wsgi.input": io.BytesIO(exchange.body), **{"HTTP_" + name.upper().replace("-", "_"): value for name, value in exchange.headers.items()}}


def document(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})
