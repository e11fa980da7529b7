"""the same file is deployed again: nothing is fetched, published or moved"""
from stage import HELLO, SHIPPING


def state(stage):
    return [(stage.prod.aliases(function), stage.versions(stage.prod, function)) for function in (HELLO, SHIPPING)]


def play(stage):
    stage.given()
    commit = stage.write((HELLO, "1.0.0"), (SHIPPING, "1.0.0"))
    before = state(stage)
    stage.deploy(stage.prod, commit, quietly=True)
    stage.tell("the pipeline of prod is started once more")
    status, told = stage.deploy(stage.prod, commit)
    stage.equal("it succeeds", status, "Succeeded")
    stage.check("the deployer says that there was nothing to do", "unchanged" in told or "nothing" in told, told)
    stage.equal("aliases and versions of prod are what they were", state(stage), before)
