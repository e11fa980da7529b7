"""two functions go from dev to test, and after approval to prod: the same bytes"""
from stage import CENTS, HELLO, SHIPPING


def play(stage):
    commit = stage.write((HELLO, "1.0.0"), (SHIPPING, "1.0.0"))
    for account in (stage.test, stage.prod):
        stage.tell(f"deploy.json is pushed to {account.name}")
        status, _ = stage.deploy(account, commit)
        stage.equal(f"the pipeline of {account.name} succeeds", status, "Succeeded")
    for function in (HELLO, SHIPPING):
        codes = {account.code(function, "1-0-0") for account in (stage.dev, stage.test, stage.prod)}
        stage.equal(f"{function} 1.0.0 has one SHA-256 in three accounts", len(codes), 1)
        stage.equal(f"LIVE of {function} in prod is 1.0.0", stage.prod.live(function), "1.0.0")
    stage.equal("prod's shipping answers over HTTP", stage.cents(stage.prod), CENTS["1.0.0"])
    stage.equal("prod's hello answers", stage.prod.invoke(HELLO, {"name": "prod"}), {"message": "hello prod"})
