"""Our client in three simulated accounts: CodePipeline's jobs, and code that is promoted from one account to the next."""
import base64
import io
import os
import sys
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "simulated_accounts"))
from moto_accounts import DEV, TEST, MotoAccounts, missing_requirement  # noqa: E402

if missing_requirement():
    print(f"skipped: {missing_requirement()}")
    sys.exit(0)
from operation_caller import OperationCaller  # noqa: E402

CALLER = sys.argv[1]


def main():
    with MotoAccounts() as accounts:
        Pipelines(accounts).run()


class Pipelines(OperationCaller):
    """CodePipeline's jobs, which moto lacks and tests/simulated_accounts adds, in accounts selected by access key."""

    def __init__(self, accounts):
        super().__init__(CALLER, accounts.endpoint)
        self.accounts = accounts

    def run(self):
        self.jobs()
        self.promotion()
        print(f"{self.count} calls were answered by the three simulated accounts as expected")

    def jobs(self):
        mine = self.accounts.environment(TEST)
        done, failed = (self.accounts.job(TEST, {"definition.json": "{}"}, "prefix=orders-")["CodePipeline.job"] for _ in range(2))
        details = self.response("CodePipeline", "GetJobDetails", {"jobId": done["id"]}, **mine)["jobDetails"]
        data = details["data"]
        assert (details["id"], details["accountId"]) == (done["id"], TEST), details
        assert data["actionConfiguration"]["configuration"]["UserParameters"] == "prefix=orders-", details
        location = data["inputArtifacts"][0]["location"]["s3Location"]
        fresh = data["artifactCredentials"]
        assert fresh["accessKeyId"] != done["data"]["artifactCredentials"]["accessKeyId"], details
        artifact = self.ask("S3", "GetObject", {"Bucket": location["bucketName"], "Key": location["objectKey"]}, **mine | {
            "AWS_ACCESS_KEY_ID": fresh["accessKeyId"], "AWS_SECRET_ACCESS_KEY": fresh["secretAccessKey"], "AWS_SESSION_TOKEN": fresh["sessionToken"]})
        assert zipfile.ZipFile(io.BytesIO(base64.b64decode(artifact["body"]))).read("definition.json") == b"{}", artifact
        self.response("CodePipeline", "PutJobSuccessResult", {
            "jobId": done["id"], "executionDetails": {"summary": "2 moved", "externalExecutionId": "run-1", "percentComplete": 100},
            "outputVariables": {"moved": "2"}}, **mine)
        again = self.failure("CodePipeline", "PutJobSuccessResult", {"jobId": done["id"]}, **mine)
        assert (again["code"], again["status"]) == ("InvalidJobStateException", 400), again
        self.response("CodePipeline", "PutJobFailureResult", {
            "jobId": failed["id"], "failureDetails": {"type": "JobFailed", "message": "no", "externalExecutionId": "run-1"}}, **mine)
        stranger = self.failure("CodePipeline", "GetJobDetails", {"jobId": "00000000-0000-0000-0000-000000000000"}, **mine)
        assert stranger["code"] == "JobNotFoundException", stranger
        assert [put["operation"] for put in self.accounts.results()] == ["PutJobSuccessResult", "PutJobFailureResult"]
        assert self.accounts.results()[0]["outputVariables"] == {"moved": "2"}

    def promotion(self):
        """Copies code from the lower account, with that account's role, to a function of this account."""
        self.accounts.seed({DEV: {"orders-api": {"versions": {"1.1.1": "new"}}}, TEST: {"orders-api": {"versions": {"1.1.0": "old"}}}})
        mine = self.accounts.environment(TEST)
        lower = mine | {"CALLER_ROLE": self.accounts.role_arn(DEV)}
        there = self.response("Lambda", "GetFunction", {"FunctionName": "orders-api", "Qualifier": "1-1-1"}, **lower)
        fetched = self.ask("Download", "Fetch", {"link": there["Code"]["Location"]}, **mine)
        assert fetched["sha256"] == there["Configuration"]["CodeSha256"], fetched
        here = self.response("Lambda", "UpdateFunctionCode", {"FunctionName": "orders-api", "ZipFile": fetched["body"]}, **mine)
        assert here["CodeSha256"] == there["Configuration"]["CodeSha256"], here


main()
