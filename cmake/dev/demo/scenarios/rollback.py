"""one line of deploy.json is changed back: callers reach the old version again"""
from scenario_context import CENTS, HELLO, SHIPPING


def run(context):
    context.bring_to_versions()
    context.bring_to_versions(shipping="1.1.0")
    context.equal("prod answers by the rates of 1.1.0", context.cents(context.prod), CENTS["1.1.0"])
    before = context.versions(context.prod, SHIPPING)
    text = context.definition.file.read_text()
    old = text.replace(f'"{SHIPPING}", "version": "1.1.0"', f'"{SHIPPING}", "version": "1.0.0"')
    changed = [line.strip() for line, was in zip(old.splitlines(), text.splitlines()) if line != was]
    context.say(f"the line is now {changed[0]}")
    status, _ = context.deploy(context.prod, context.definition.commit(old, "shipping back to 1.0.0"))
    context.equal("the pipeline of prod succeeds", status, "Succeeded")
    context.equal("prod answers by the rates of 1.0.0", context.cents(context.prod), CENTS["1.0.0"])
    context.equal("nothing was published for it", context.versions(context.prod, SHIPPING), before)
    context.equal("hello is unchanged", context.prod.live_version(HELLO), "1.0.0")
