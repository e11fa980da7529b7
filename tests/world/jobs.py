"""What moto lacks of CodePipeline: jobs that a function has to answer, what it answered, and dates as numbers."""
import datetime
import json
import threading

OPERATIONS = ("GetJobDetails", "PutJobSuccessResult", "PutJobFailureResult")
FAILURES = ("JobFailed", "ConfigurationError", "PermissionError", "RevisionOutOfSync", "RevisionUnavailable", "SystemUnavailable")

# The longest text of each member, in characters: CodePipeline API Reference, PutJobSuccessResult and PutJobFailureResult.
LONGEST = {
    ("continuationToken",): 2048,
    ("executionDetails", "summary"): 2048,
    ("executionDetails", "externalExecutionId"): 1500,
    ("failureDetails", "message"): 5000,
    ("failureDetails", "externalExecutionId"): 1500,
}


class Jobs:
    def __init__(self):
        self.lock = threading.Lock()
        self.jobs = {}
        self.put = []

    def add(self, job):
        """`job` is the member "CodePipeline.job" of an event, with "freshCredentials" that GetJobDetails gives."""
        with self.lock:
            self.jobs[job["id"]] = {"job": job, "ended": False}

    def results(self):
        """What was put, in order: {"operation", "jobId", ...}."""
        with self.lock:
            return list(self.put)

    def answer(self, operation, body):
        """Status and body."""
        asked = json.loads(body)
        with self.lock:
            known = self.jobs.get(asked.get("jobId"))
            if known is None:
                return refusal("JobNotFoundException", f"No job was found with id {asked.get('jobId')}")
            if operation == "GetJobDetails":
                return "200 OK", {"jobDetails": details(known["job"])}
            if known["ended"]:
                return refusal("InvalidJobStateException", f"The job {asked['jobId']} has its result already")
            wrong = wrong_in(operation, asked)
            if wrong:
                return refusal("ValidationException", wrong)
            known["ended"] = True
            self.put.append({"operation": operation, **asked})
        return "200 OK", {}


DATES = {"created", "updated", "creationDate", "lastModifiedDate"}


def with_dates(body):
    """The metadata of a pipeline or of a repository as the JSON 1.1 protocol has it: moto gives dates as text."""
    answer = json.loads(body)
    metadata = answer.get("metadata") or answer.get("repositoryMetadata") or {}
    for name, value in metadata.items():
        if isinstance(value, str) and name in DATES:
            metadata[name] = datetime.datetime.fromisoformat(value.replace("Z", "+00:00")).timestamp()
    return json.dumps(answer).encode()


def details(job):
    data = dict(job["data"])
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
