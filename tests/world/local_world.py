"""The same three accounts in the local cloud: `LocalWorld(martlet)` has World's methods, where the local cloud has what they need. Here roles, trust and
policies count, updates take their time, and calls are heard by a proxy in front.

A test that is given `local` after the command plays in it; docs/guides/local-cloud.md has a table of what differs."""
import json
import pathlib
import sys
import time

from world import DEPLOYER_ROLE, DEV, PROD, REGION, ROLE, SOURCE_ROLE, TEST, World

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent.parent / folder) for folder in ("cloud", "operations")]
LOWER = {TEST: DEV, PROD: TEST}
UPDATES = ("CreateFunction", "UpdateFunctionCode", "UpdateFunctionConfiguration")


def world_for(arguments):
    """`[..., MARTLET, "local"]`: the local cloud; otherwise the world that isn't ours. Takes the word away."""
    if "local" not in arguments:
        return World()
    at = arguments.index("local")
    del arguments[at]
    return LocalWorld(arguments[at - 1])


class LocalWorld(World):
    def __init__(self, martlet):
        self.martlet = martlet
        self.clients = {}
        self.accounts_with_roles = set()

    def __enter__(self):
        from local_cloud import LocalCloud
        from recorder import Recorder

        self.cloud = LocalCloud(martlet=self.martlet)
        self.cloud.__enter__()
        self.recorder = Recorder(self.cloud.endpoint)
        self.recorder.__enter__()
        self.endpoint = self.recorder.endpoint
        self.heard = []
        return self

    def __exit__(self, *_):
        self.recorder.__exit__()
        self.cloud.__exit__()

    def client(self, service, account):
        """Not through the proxy: a test's own calls aren't among `calls`."""
        if (service, account) not in self.clients:
            client = self.cloud.client(service, account)
            if service == "lambda":
                for operation in UPDATES:
                    client.meta.events.register(f"after-call.lambda.{operation}", self.waits(client))
            self.clients[service, account] = client
        return self.clients[service, account]

    @staticmethod
    def waits(client):
        """A function is Pending or InProgress for a moment, in which it can't be changed again."""
        def wait(http_response, parsed, **_):
            while http_response.status_code < 300:
                told = client.get_function_configuration(FunctionName=parsed["FunctionName"])
                if told["State"] != "Pending" and told["LastUpdateStatus"] != "InProgress":
                    return
                time.sleep(0.01)
        return wait

    def make_role(self, account):
        """The functions' role, the deployer's, and the one with which the deployer of the next account reads here."""
        if account in self.accounts_with_roles:
            return
        self.accounts_with_roles.add(account)
        iam = self.client("iam", account)
        anyone = {"AWS": [f"arn:aws:iam::{other}:root" for other in self.accounts]}
        for name, principal, actions in ((ROLE, {"Service": "lambda.amazonaws.com"}, None), (DEPLOYER_ROLE, anyone, ["*"]), (SOURCE_ROLE, anyone, ["lambda:GetFunction", "lambda:ListAliases"])):
            iam.create_role(RoleName=name, AssumeRolePolicyDocument=document({"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": principal}))
            if actions:
                iam.put_role_policy(RoleName=name, PolicyName="permissions", PolicyDocument=document({"Effect": "Allow", "Action": actions, "Resource": "*"}))

    def calls(self, account=None, service=None):
        self.heard += [{"access_key": key_of(one), "service": one.service, "operation": one.operation, "subject": one.target} for one in self.recorder.take()]
        return [call for call in self.heard if account in (None, call["access_key"]) and service in (None, call["service"])]

    def forget(self):
        self.recorder.take()
        self.heard = []


def document(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def key_of(exchange):
    return exchange.headers.get("authorization", "").partition("Credential=")[2].partition("/")[0]
