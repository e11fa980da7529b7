"""the same file is deployed again: nothing is fetched, published or moved"""
from scenario_context import HELLO, SHIPPING


def state(context):
    return [(context.prod.aliases(function), context.versions(context.prod, function)) for function in (HELLO, SHIPPING)]


def run(context):
    context.bring_to_versions()
    commit = context.write((HELLO, "1.0.0"), (SHIPPING, "1.0.0"))
    before = state(context)
    context.deploy(context.prod, commit, quietly=True)
    context.say("the pipeline of prod is started again")
    status, summary = context.deploy(context.prod, commit)
    context.equal("it succeeds", status, "Succeeded")
    context.check("the deployer says that there was nothing to do", "unchanged" in summary or "nothing" in summary, summary)
    context.equal("aliases and versions of prod are unchanged", state(context), before)
