"""the deployer is killed in the middle of a deployment, and run again: it resumes, and publishes nothing twice"""
import os
import pathlib
import signal

import pipelines
from stage import HELLO, SHIPPING

VERSION, ALIAS = "1.2.0", "1-2-0"


def play(stage):
    publish(stage)
    stage.given(stage.test)
    before = {function: stage.versions(stage.test, function) for function in (HELLO, SHIPPING)}
    stage.tell(f"deploy.json asks test for {VERSION} of both")
    commit = stage.write((HELLO, VERSION), (SHIPPING, VERSION))
    stage.definition.push(stage.test)
    execution = pipelines.of_commit(stage.test, commit)
    wanted = stage.dev.code(HELLO, ALIAS)
    stage.until(lambda: stage.test.code(HELLO, "$LATEST") == wanted, "the deployer updates code")
    stage.check("its process is killed after its first write", kill(stage.cloud.endpoint))
    stage.check("LIVE of neither has moved", {stage.test.live(function) for function in (HELLO, SHIPPING)} == {"1.0.0"})
    stage.tell("the execution is abandoned, and the pipeline started again")
    stage.test("codepipeline", "StopPipelineExecution", pipelineName=pipelines.PIPELINE, pipelineExecutionId=execution, abandon=True, reason="the deployer was killed")
    stage.until(lambda: pipelines.status(stage.test, execution) in pipelines.ENDED, "the execution ends")
    stage.equal("it succeeds", pipelines.follow(stage.test, pipelines.start(stage.test), stage.show), "Succeeded")
    for function in (HELLO, SHIPPING):
        stage.equal(f"{function} runs {VERSION}", stage.test.live(function), VERSION)
        stage.equal(f"{function} has one version more", len(stage.versions(stage.test, function)) - len(before[function]), 1)


def publish(stage):
    """A version of both that is in dev alone."""
    stage.chain.publish(HELLO, VERSION, stage.packages.hello("the version during which the deployer is killed"))
    stage.chain.publish(SHIPPING, VERSION, stage.packages.shipping(parcel_cents=440))


def kill(endpoint):
    """Kills this cloud's processes of the deployer; whether there was one."""
    wanted = (b"AWS_LAMBDA_FUNCTION_NAME=deployer-orders", f"AWS_ENDPOINT_URL={endpoint}".encode())
    killed = False
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            variables = (process / "environ").read_bytes().split(b"\0")
            if all(one in variables for one in wanted):
                os.kill(int(process.name), signal.SIGKILL)
                killed = True
        except OSError:
            pass  # of another user, or it has ended
    return killed
