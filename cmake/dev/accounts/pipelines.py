"""Executions of the pipeline, followed action by action."""
import time

PIPELINE = "orders-deploy"
ENDED = ("Succeeded", "Failed", "Stopped", "Superseded", "Cancelled")


def executions(account):
    """The newest first."""
    return account("codepipeline", "ListPipelineExecutions", pipelineName=PIPELINE)["pipelineExecutionSummaries"]


def of_commit(account, commit, seconds=30):
    """The id of the execution that a push of this commit has started."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for one in executions(account):
            if any(revision.get("revisionId") == commit for revision in one.get("sourceRevisions", ())):
                return one["pipelineExecutionId"]
        time.sleep(0.05)
    raise SystemExit(f"{account.name}: the push of {commit} has started no execution of {PIPELINE}")


def start(account):
    return account("codepipeline", "StartPipelineExecution", name=PIPELINE)["pipelineExecutionId"]


def status(account, execution):
    return account("codepipeline", "GetPipelineExecution", pipelineName=PIPELINE, pipelineExecutionId=execution)["pipelineExecution"]["status"]


class Action:
    """One run of an action: `stage`, `status`, and what it `told`: a summary, or why it failed."""

    def __init__(self, details):
        self.id, self.stage, self.status = details["actionExecutionId"], details["stageName"], details["status"]
        self.provider = details.get("input", {}).get("actionTypeId", {}).get("provider")
        result = details.get("output", {}).get("executionResult", {})
        error = result.get("errorDetails", {})
        self.told = error.get("message") or result.get("externalExecutionSummary") or ""
        self.is_waiting_for_approval = self.provider == "Manual" and self.status == "InProgress"


def actions(account, execution):
    """In the order in which they were started."""
    asked = account("codepipeline", "ListActionExecutions", pipelineName=PIPELINE, filter={"pipelineExecutionId": execution})
    return [Action(details) for details in reversed(asked["actionExecutionDetails"])]


def deployed(account, execution):
    """What the deployer told at the end of this execution; "" where it was not asked."""
    return next((action.told for action in actions(account, execution) if action.stage == "Deploy"), "")


def answer_approval(account, answer="Approved", seconds=30):
    """Approves or rejects (Rejected) what waits for it."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        stages = account("codepipeline", "GetPipelineState", name=PIPELINE)["stageStates"]
        for token in (action.get("latestExecution", {}).get("token") for stage in stages if stage["stageName"] == "Approval" for action in stage["actionStates"]):
            if token:
                account("codepipeline", "PutApprovalResult", pipelineName=PIPELINE, stageName="Approval", actionName="Approve",
                        result={"status": answer, "summary": answer.lower()}, token=token)
                return
        time.sleep(0.05)
    raise SystemExit(f"{account.name}: {PIPELINE} asks for no approval")


class Follower:
    """Shows what has changed in executions since it was last asked."""

    def __init__(self, account, show):
        self.account, self.show, self.seen = account, show, {}

    def look(self, execution):
        """The execution's actions; those whose status is new are shown."""
        found = actions(self.account, execution)
        for action in found:
            if self.seen.get(action.id) != action.status:
                self.seen[action.id] = action.status
                self.show(self.account, action)
        return found


def follow(account, execution, show, approve=False):
    """Until the execution has ended: its status. With `approve`, what asks for approval is approved."""
    follower = Follower(account, show)
    while True:
        ended = status(account, execution)
        waiting = [action for action in follower.look(execution) if action.is_waiting_for_approval]
        if ended in ENDED:
            return ended
        if waiting and approve:
            answer_approval(account)
        time.sleep(0.1)
