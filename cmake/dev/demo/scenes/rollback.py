"""one line of deploy.json is changed back: callers reach the old version again"""
from stage import CENTS, HELLO, SHIPPING


def play(stage):
    stage.given()
    stage.given(shipping="1.1.0")
    stage.equal("prod answers by the rates of 1.1.0", stage.cents(stage.prod), CENTS["1.1.0"])
    before = stage.versions(stage.prod, SHIPPING)
    text = stage.definition.file.read_text()
    old = text.replace(f'"{SHIPPING}", "version": "1.1.0"', f'"{SHIPPING}", "version": "1.0.0"')
    changed = [line.strip() for line, was in zip(old.splitlines(), text.splitlines()) if line != was]
    stage.tell(f"the line is now {changed[0]}")
    status, _ = stage.deploy(stage.prod, stage.definition.commit(old, "shipping back to 1.0.0"))
    stage.equal("the pipeline of prod succeeds", status, "Succeeded")
    stage.equal("prod answers by the rates of 1.0.0", stage.cents(stage.prod), CENTS["1.0.0"])
    stage.equal("nothing was published for it", stage.versions(stage.prod, SHIPPING), before)
    stage.equal("hello has stayed", stage.prod.live(HELLO), "1.0.0")
