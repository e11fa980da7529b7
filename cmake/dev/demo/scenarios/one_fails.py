"""two functions, of which one fails: the report says which, and with revert both are as before"""
import json

from scenario_context import HELLO, SHIPPING

DEPLOYER = "deployer-orders"


def run(context):
    context.bring_to_versions(context.test)
    with denied(context, HELLO):
        context.say(f"the deployer may not move {HELLO}, and deploy.json asks for 1.1.0 of both; on_failure: continue")
        status, summary = context.deploy(context.test, context.write((HELLO, "1.1.0"), (SHIPPING, "1.1.0"), extra={"on_failure": "continue"}))
        context.equal("the pipeline fails", status, "Failed")
        context.check(f"the report names {HELLO}", HELLO in summary, summary)
        context.equal(f"{HELLO} is unchanged", context.test.live_version(HELLO), "1.0.0")
        context.equal(f"{SHIPPING} has moved", context.test.live_version(SHIPPING), "1.1.0")

        context.deploy(context.test, context.write((SHIPPING, "1.0.0")), quietly=True)
        context.say("the same with on_failure: revert")
        status, summary = context.deploy(context.test, context.write((HELLO, "1.1.0"), (SHIPPING, "1.1.0"), extra={"on_failure": "revert"}))
        context.equal("the pipeline fails", status, "Failed")
        context.equal(f"{SHIPPING} is back at 1.0.0", context.test.live_version(SHIPPING), "1.0.0")


class denied:
    """A context manager, within which the deployer of test isn't allowed to update aliases of this function."""

    def __init__(self, context, function):
        self.account = context.test
        self.policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "lambda:UpdateAlias",
                                                               "Resource": f"arn:aws:lambda:*:{self.account.account_id}:function:{function}"}]}

    def __enter__(self):
        self.account.form("iam", Action="PutRolePolicy", Version="2010-05-08", RoleName=DEPLOYER, PolicyName="demo", PolicyDocument=json.dumps(self.policy))

    def __exit__(self, *_):
        self.account.form("iam", Action="DeleteRolePolicy", Version="2010-05-08", RoleName=DEPLOYER, PolicyName="demo")
