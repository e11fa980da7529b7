"""What moto's CodePipeline lacks: jobs for functions, the results of these jobs, and the executions that they belong to."""
import json
import threading
import uuid

PUTS = ("PutJobSuccessResult", "PutJobFailureResult")
READS = ("GetPipelineExecution", "ListPipelineExecutions", "ListActionExecutions")
OPERATIONS = ("GetJobDetails", *PUTS, *READS)
FAILURES = ("JobFailed", "ConfigurationError", "PermissionError", "RevisionOutOfSync", "RevisionUnavailable", "SystemUnavailable")

# The maximum length of each member, in characters: CodePipeline API Reference, PutJobSuccessResult and PutJobFailureResult.
LONGEST = {
    ("continuationToken",): 2048,
    ("executionDetails", "summary"): 2048,
    ("executionDetails", "externalExecutionId"): 1500,
    ("failureDetails", "message"): 5000,
    ("failureDetails", "externalExecutionId"): 1500,
}


class PipelineJobs:
    def __init__(self):
        self.lock = threading.Lock()
        self.jobs = {}
        self.put = []
        self.executions = []  # in the order in which they were started: {"pipeline", "id", "status", "action", "configuration"}

    def add(self, job):
        """`job` is the member "CodePipeline.job" of an event, with "freshCredentials", which GetJobDetails returns, and "execution", the
        {"pipeline", "id"} of its execution: a new one, or one whose previous job returned a continuation token."""
        with self.lock:
            of = job.pop("execution")
            execution = self.execution(of["pipeline"], of["id"])
            if execution is None:
                execution = {**of, "status": "InProgress", "action": str(uuid.uuid4()), "configuration": job["data"]["actionConfiguration"]["configuration"]}
                self.executions.append(execution)
            self.jobs[job["id"]] = {"job": job, "ended": False, "execution": execution}

    def execution(self, pipeline, name):
        return next((one for one in self.executions if (one["pipeline"], one["id"]) == (pipeline, name)), None)

    def end(self, name, status):
        """Ends an execution without a result of its job, as if it had been stopped, or its action had timed out."""
        with self.lock:
            next(one for one in self.executions if one["id"] == name)["status"] = status

    def results(self):
        """The results put so far, in order: {"operation", "jobId", ...}."""
        with self.lock:
            return list(self.put)

    def answer(self, operation, body):
        """Returns (status, body)."""
        asked = json.loads(body)
        with self.lock:
            if operation in READS:
                return self.read(operation, asked)
            known = self.jobs.get(asked.get("jobId"))
            if known is None:
                return refusal("JobNotFoundException", f"No job was found with id {asked.get('jobId')}")
            if operation == "GetJobDetails":
                return "200 OK", {"jobDetails": details(known["job"], known["execution"])}
            if known["ended"] or known["execution"]["status"] != "InProgress":
                return refusal("InvalidJobStateException", f"The job {asked['jobId']} has its result already")
            wrong = wrong_in(operation, asked)
            if wrong:
                return refusal("ValidationException", wrong)
            known["ended"] = True
            if not asked.get("continuationToken"):
                known["execution"]["status"] = "Failed" if operation == "PutJobFailureResult" else "Succeeded"
            self.put.append({"operation": operation, **asked})
        return "200 OK", {}

    def read(self, operation, asked):
        """The responses of the three operations READS, as in CodePipeline's API Reference."""
        listed = [one for one in reversed(self.executions) if one["pipeline"] == asked.get("pipelineName")]  # newest first
        if not listed:
            return refusal("PipelineNotFoundException", f"Account '222222222222' does not have a pipeline with name '{asked.get('pipelineName')}'")
        wanted = asked.get("pipelineExecutionId") or (asked.get("filter") or {}).get("pipelineExecutionId")
        if wanted is not None:
            listed = [one for one in listed if one["id"] == wanted]
            if not listed:
                return refusal("PipelineExecutionNotFoundException", f"The pipeline execution with ID '{wanted}' was not found")
        if operation == "GetPipelineExecution":
            one = listed[0]
            return "200 OK", {"pipelineExecution": {"pipelineName": one["pipeline"], "pipelineVersion": 1, "pipelineExecutionId": one["id"],
                                                    "status": one["status"], "artifactRevisions": [], "executionMode": "QUEUED"}}
        if operation == "ListPipelineExecutions":
            return "200 OK", {"pipelineExecutionSummaries": [{"pipelineExecutionId": one["id"], "status": one["status"]} for one in listed]}
        return "200 OK", {"actionExecutionDetails": [action_of(one) for one in listed]}


def action_of(execution):
    status = execution["status"] if execution["status"] in ("InProgress", "Succeeded") else "Failed"
    return {"pipelineExecutionId": execution["id"], "actionExecutionId": execution["action"], "pipelineVersion": 1, "stageName": "Deploy",
            "actionName": "Run", "status": status, "input": {
                "actionTypeId": {"category": "Invoke", "owner": "AWS", "provider": "Lambda", "version": "1"},
                "configuration": execution["configuration"], "resolvedConfiguration": execution["configuration"]}}


def details(job, execution):
    data = dict(job["data"])
    data["pipelineContext"] = {"pipelineName": execution["pipeline"], "pipelineExecutionId": execution["id"], "stage": {"name": "Deploy"},
                               "action": {"name": "Run", "actionExecutionId": execution["action"]}}
    data["artifactCredentials"] = job.get("freshCredentials", data["artifactCredentials"])
    return {"id": job["id"], "accountId": job["accountId"], "data": data}


def wrong_in(operation, asked):
    for path, longest in LONGEST.items():
        value = asked
        for member in path:
            value = (value or {}).get(member)
        if value is not None and not 1 <= len(value) <= longest:
            return f"{'.'.join(path)} has {len(value)} characters; 1 to {longest} are allowed"
    if operation == "PutJobFailureResult":
        failure = asked.get("failureDetails") or {}
        if failure.get("type") not in FAILURES or "message" not in failure:
            return "failureDetails has no message, or a type that there is not"
    elif asked.get("continuationToken") and asked.get("outputVariables"):
        return "output variables come with the last result only"
    return None


def refusal(code, message):
    return "400 Bad Request", {"__type": code, "message": message}
