"""two functions, of which one fails: the report says which, and with revert both are as before"""
import json

from stage import HELLO, SHIPPING

DEPLOYER = "deployer-orders"


def play(stage):
    stage.given(stage.test)
    with denied(stage, HELLO):
        stage.tell(f"the deployer may not move {HELLO}, and deploy.json asks for 1.1.0 of both; on_failure: continue")
        status, told = stage.deploy(stage.test, stage.write((HELLO, "1.1.0"), (SHIPPING, "1.1.0"), extra={"on_failure": "continue"}))
        stage.equal("the pipeline fails", status, "Failed")
        stage.check(f"the report names {HELLO}", HELLO in told, told)
        stage.equal(f"{HELLO} is what it was", stage.test.live(HELLO), "1.0.0")
        stage.equal(f"{SHIPPING} has moved", stage.test.live(SHIPPING), "1.1.0")

        stage.deploy(stage.test, stage.write((SHIPPING, "1.0.0")), quietly=True)
        stage.tell("the same with on_failure: revert")
        status, told = stage.deploy(stage.test, stage.write((HELLO, "1.1.0"), (SHIPPING, "1.1.0"), extra={"on_failure": "revert"}))
        stage.equal("the pipeline fails", status, "Failed")
        stage.equal(f"{SHIPPING} is back at 1.0.0", stage.test.live(SHIPPING), "1.0.0")


class denied:
    """While it lasts, the deployer of test may not update an alias of this function."""

    def __init__(self, stage, function):
        self.account = stage.test
        self.policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "lambda:UpdateAlias",
                                                               "Resource": f"arn:aws:lambda:*:{self.account.number}:function:{function}"}]}

    def __enter__(self):
        self.account.form("iam", Action="PutRolePolicy", Version="2010-05-08", RoleName=DEPLOYER, PolicyName="demo", PolicyDocument=json.dumps(self.policy))

    def __exit__(self, *_):
        self.account.form("iam", Action="DeleteRolePolicy", Version="2010-05-08", RoleName=DEPLOYER, PolicyName="demo")
