"""two functions go from dev to test, and after approval to prod: the same bytes"""
from scenario_context import CENTS, HELLO, SHIPPING


def run(context):
    commit = context.write((HELLO, "1.0.0"), (SHIPPING, "1.0.0"))
    for account in (context.test, context.prod):
        context.say(f"deploy.json is pushed to {account.name}")
        status, _ = context.deploy(account, commit)
        context.equal(f"the pipeline of {account.name} succeeds", status, "Succeeded")
    for function in (HELLO, SHIPPING):
        codes = {account.code_sha256(function, "1-0-0") for account in (context.dev, context.test, context.prod)}
        context.equal(f"{function} 1.0.0 has one SHA-256 in three accounts", len(codes), 1)
        context.equal(f"LIVE of {function} in prod is 1.0.0", context.prod.live_version(function), "1.0.0")
    context.equal("prod's shipping answers over HTTP", context.cents(context.prod), CENTS["1.0.0"])
    context.equal("prod's hello answers", context.prod.invoke(HELLO, {"name": "prod"}), {"message": "hello prod"})
