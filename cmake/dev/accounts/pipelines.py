"""Starts executions of the pipeline, and follows them action by action."""
import time

PIPELINE = "orders-deploy"
ENDED = ("Succeeded", "Failed", "Stopped", "Superseded", "Cancelled")


def executions(account):
    """The executions, newest first."""
    return account("codepipeline", "ListPipelineExecutions", pipelineName=PIPELINE)["pipelineExecutionSummaries"]


def execution_of_commit(account, commit, seconds=30):
    """The ID of the execution that the push of this commit started. Waits for it for `seconds`."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for one in executions(account):
            if any(revision.get("revisionId") == commit for revision in one.get("sourceRevisions", ())):
                return one["pipelineExecutionId"]
        time.sleep(0.05)
    raise SystemExit(f"{account.name}: the push of {commit} didn't start an execution of {PIPELINE}")


def start(account):
    return account("codepipeline", "StartPipelineExecution", name=PIPELINE)["pipelineExecutionId"]


def status(account, execution):
    return account("codepipeline", "GetPipelineExecution", pipelineName=PIPELINE, pipelineExecutionId=execution)["pipelineExecution"]["status"]


class Action:
    """One run of an action: `stage`, `status`, and `summary`: what it reported, or the reason why it failed."""

    def __init__(self, details):
        self.id, self.stage, self.status = details["actionExecutionId"], details["stageName"], details["status"]
        self.provider = details.get("input", {}).get("actionTypeId", {}).get("provider")
        result = details.get("output", {}).get("executionResult", {})
        error = result.get("errorDetails", {})
        self.summary = error.get("message") or result.get("externalExecutionSummary") or ""
        self.is_waiting_for_approval = self.provider == "Manual" and self.status == "InProgress"


def actions(account, execution):
    """The actions of an execution, in the order in which they started."""
    asked = account("codepipeline", "ListActionExecutions", pipelineName=PIPELINE, filter={"pipelineExecutionId": execution})
    return [Action(details) for details in reversed(asked["actionExecutionDetails"])]


def deployer_summary(account, execution):
    """The deployer's summary or error at the end of this execution; "" if the deployer wasn't invoked."""
    return next((action.summary for action in actions(account, execution) if action.stage == "Deploy"), "")


def answer_approval(account, answer="Approved", seconds=30):
    """Approves or rejects ("Rejected") the execution that waits for approval."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        stages = account("codepipeline", "GetPipelineState", name=PIPELINE)["stageStates"]
        for token in (action.get("latestExecution", {}).get("token") for stage in stages if stage["stageName"] == "Approval" for action in stage["actionStates"]):
            if token:
                account("codepipeline", "PutApprovalResult", pipelineName=PIPELINE, stageName="Approval", actionName="Approve",
                        result={"status": answer, "summary": answer.lower()}, token=token)
                return
        time.sleep(0.05)
    raise SystemExit(f"{account.name}: {PIPELINE} isn't waiting for an approval")


class Follower:
    """Shows the actions of executions whose status has changed since the last call."""

    def __init__(self, account, show):
        self.account, self.show, self.seen = account, show, {}

    def update(self, execution):
        """Returns the execution's actions, and shows those whose status has changed."""
        found = actions(self.account, execution)
        for action in found:
            if self.seen.get(action.id) != action.status:
                self.seen[action.id] = action.status
                self.show(self.account, action)
        return found


def follow(account, execution, show, approve=False):
    """Waits until the execution has ended, and returns its status. With `approve`, approves it when it waits for approval."""
    follower = Follower(account, show)
    while True:
        ended = status(account, execution)
        waiting = [action for action in follower.update(execution) if action.is_waiting_for_approval]
        if ended in ENDED:
            return ended
        if waiting and approve:
            answer_approval(account)
        time.sleep(0.1)
