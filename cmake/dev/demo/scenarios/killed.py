"""the deployer is killed in the middle of a deployment, and run again; it continues where it stopped, and publishes nothing twice"""
import os
import pathlib
import signal

import pipelines
from scenario_context import HELLO, SHIPPING

VERSION, ALIAS = "1.2.0", "1-2-0"


def run(context):
    publish(context)
    context.bring_to_versions(context.test)
    before = {function: context.versions(context.test, function) for function in (HELLO, SHIPPING)}
    context.say(f"deploy.json asks test for {VERSION} of both")
    commit = context.write((HELLO, VERSION), (SHIPPING, VERSION))
    context.definition.push(context.test)
    execution = pipelines.execution_of_commit(context.test, commit)
    wanted = context.dev.code_sha256(HELLO, ALIAS)
    context.until(lambda: context.test.code_sha256(HELLO, "$LATEST") == wanted, "the deployer updates code")
    context.check("its process is killed after its first write", kill(context.cloud.endpoint))
    context.check("LIVE of neither has moved", {context.test.live_version(function) for function in (HELLO, SHIPPING)} == {"1.0.0"})
    context.say("the execution is abandoned, and the pipeline started again")
    context.test("codepipeline", "StopPipelineExecution", pipelineName=pipelines.PIPELINE, pipelineExecutionId=execution, abandon=True, reason="the deployer was killed")
    context.until(lambda: pipelines.status(context.test, execution) in pipelines.ENDED, "the execution ends")
    context.equal("it succeeds", pipelines.follow(context.test, pipelines.start(context.test), context.show), "Succeeded")
    for function in (HELLO, SHIPPING):
        context.equal(f"{function} runs {VERSION}", context.test.live_version(function), VERSION)
        context.equal(f"{function} has one version more", len(context.versions(context.test, function)) - len(before[function]), 1)


def publish(context):
    """Publishes a version of both functions that exists only in dev."""
    context.accounts.publish(HELLO, VERSION, context.packages.hello("the version during which the deployer is killed"))
    context.accounts.publish(SHIPPING, VERSION, context.packages.shipping(parcel_cents=440))


def kill(endpoint):
    """Kills the deployer's processes in this cloud; returns whether there were any."""
    wanted = (b"AWS_LAMBDA_FUNCTION_NAME=deployer-orders", f"AWS_ENDPOINT_URL={endpoint}".encode())
    killed = False
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            variables = (process / "environ").read_bytes().split(b"\0")
            if all(one in variables for one in wanted):
                os.kill(int(process.name), signal.SIGKILL)
                killed = True
        except OSError:
            pass  # a process of another user, or one that has ended
    return killed
