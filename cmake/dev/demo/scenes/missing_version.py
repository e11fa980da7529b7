"""a version that doesn't exist: reported with the file and the line, and nothing moves"""
from stage import HELLO, SHIPPING


def play(stage):
    stage.given(stage.test)
    line = 4
    stage.tell(f"line {line} of deploy.json asks for {SHIPPING} 9.9.9")
    status, told = stage.deploy(stage.test, stage.write((HELLO, "1.1.0"), (SHIPPING, "9.9.9")))
    stage.equal("the pipeline fails", status, "Failed")
    stage.check(f"the message names deploy.json:{line}", f"deploy.json:{line}" in told, told)
    stage.check(f"the message names deploy.json:{line}", f"deploy.json:{line}:" in told, told)
    stage.check("it names the version", "9.9.9" in told, told)
    stage.equal("hello, which could have moved, has not", stage.test.live(HELLO), "1.0.0")
    stage.equal("shipping has stayed", stage.test.live(SHIPPING), "1.0.0")
