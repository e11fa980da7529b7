"""a version that doesn't exist: reported with the file and the line, and nothing moves"""
from scenario_context import HELLO, SHIPPING


def run(context):
    context.bring_to_versions(context.test)
    line = 4
    context.say(f"line {line} of deploy.json asks for {SHIPPING} 9.9.9")
    status, summary = context.deploy(context.test, context.write((HELLO, "1.1.0"), (SHIPPING, "9.9.9")))
    context.equal("the pipeline fails", status, "Failed")
    context.check(f"the message names deploy.json:{line}", f"deploy.json:{line}:" in summary, summary)
    context.check("it names the version", "9.9.9" in summary, summary)
    context.equal("hello, which could have moved, has not", context.test.live_version(HELLO), "1.0.0")
    context.equal("shipping is unchanged", context.test.live_version(SHIPPING), "1.0.0")
