"""a function outside the prefix: refused by the deployer, and by IAM if the deployer is made to try"""
import json

import pipelines
from scenario_context import HELLO

FUNCTION = "payments-api"
ROLE = "orders-hello"  # another function's role, which this function can use, too


def run(context):
    context.bring_to_versions(context.test)
    make_function(context)
    context.say(f"deploy.json of test names {FUNCTION}, and the deployer has the prefix orders-")
    commit = context.write((HELLO, "1.0.0"), (FUNCTION, "1.0.0"))
    status, summary = context.deploy(context.test, commit)
    context.equal("the pipeline fails", status, "Failed")
    context.check("the deployer refuses it, with the line", "deploy.json:4" in summary and "orders-" in summary, summary)

    context.say("now the pipeline tells the deployer that its prefix is payments-")
    with other_prefix(context.test, "payments-"):
        status, summary = context.deploy(context.test, context.write((FUNCTION, "1.0.0")))
    context.equal("the pipeline fails", status, "Failed")
    context.check("IAM refuses the deployer's role", "is not authorized to perform: lambda:" in summary, summary)
    context.equal(f"{FUNCTION} has not moved", context.test.aliases(FUNCTION)["LIVE"], "1")


def make_function(context):
    """Creates the function in test, with LIVE pointing at its first version, and an alias for version 1.0.0."""
    if FUNCTION in context.test.functions():
        return
    import base64
    package = base64.b64encode(context.packages.hello().read_bytes()).decode()
    context.test.rest("lambda", "POST", "/2015-03-31/functions", FunctionName=FUNCTION, Role=f"arn:aws:iam::{context.test.account_id}:role/{ROLE}", Runtime="provided.al2023",
                      Handler="bootstrap", Code={"ZipFile": package}, Publish=True)
    context.until(lambda: context.versions(context.test, FUNCTION), "the function is published")
    for alias in ("LIVE", "1-0-0"):
        context.test.rest("lambda", "POST", f"/2015-03-31/functions/{FUNCTION}/aliases", Name=alias, FunctionVersion="1")


class other_prefix:
    """A context manager, within which the account's pipeline passes another prefix to its deployer."""

    def __init__(self, account, prefix):
        self.account, self.prefix = account, prefix

    def __enter__(self):
        self.declared = self.account("codepipeline", "GetPipeline", name=pipelines.PIPELINE)["pipeline"]
        changed = json.loads(json.dumps(self.declared))
        for stage in changed["stages"]:
            for action in stage["actions"]:
                if "UserParameters" in action.get("configuration", {}):
                    parameters = json.loads(action["configuration"]["UserParameters"])
                    action["configuration"]["UserParameters"] = json.dumps({**parameters, "prefix": self.prefix}, separators=(",", ":"))
        self.account("codepipeline", "UpdatePipeline", pipeline=changed)

    def __exit__(self, *_):
        self.account("codepipeline", "UpdatePipeline", pipeline=self.declared)
