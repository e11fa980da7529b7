#!/usr/bin/env python3
"""simulated_accounts_test.py [MARTLET local]: what other tests may rely on in the accounts that they use: moto's, or those in the local cloud."""
import io
import json
import pathlib
import sys
import unittest
import urllib.error
import urllib.request
import zipfile

import bootstrap_process
import moto_accounts
from local_cloud_accounts import accounts_for
from moto_accounts import DEV, PROD, TEST, package, sha256

HERE = pathlib.Path(__file__).parent
PLACEHOLDER = HERE.parent.parent / "infra/modules/service/placeholder"

ACCOUNTS = accounts_for(sys.argv)


def setUpModule():
    ACCOUNTS.__enter__()
    unittest.addModuleCleanup(ACCOUNTS.__exit__)


def fetch(url, **headers):
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=30) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as answer:
        with answer:
            return answer.code, answer.read()


class Accounts(unittest.TestCase):
    def test_a_12_digit_key_is_the_key_of_that_account(self):
        for account in (DEV, TEST, PROD):
            self.assertEqual(ACCOUNTS.client("sts", account).get_caller_identity()["Account"], account)

    def test_accounts_are_separate(self):
        ACCOUNTS.seed({DEV: {"orders-alone": {"versions": {"1.0.0": "a"}}}})
        with self.assertRaises(ACCOUNTS.client("lambda", TEST).exceptions.ResourceNotFoundException):
            ACCOUNTS.client("lambda", TEST).get_function(FunctionName="orders-alone")

    def test_a_session_belongs_to_the_account_of_its_role(self):
        import boto3

        ACCOUNTS.seed({DEV: {}})
        session = ACCOUNTS.client("sts", TEST).assume_role(RoleArn=moto_accounts.MotoAccounts.role_arn(DEV), RoleSessionName="test", ExternalId="x-1")["Credentials"]
        sts = boto3.session.Session().client("sts", region_name=moto_accounts.REGION, endpoint_url=ACCOUNTS.endpoint, aws_access_key_id=session["AccessKeyId"],
                                             aws_secret_access_key=session["SecretAccessKey"], aws_session_token=session["SessionToken"])
        self.assertEqual(sts.get_caller_identity()["Account"], DEV)

    def test_programs_get_variables_for_the_owner_or_for_a_session(self):
        owner, session = ACCOUNTS.environment(DEV), ACCOUNTS.environment(DEV, role="martlet-source")
        self.assertEqual((owner["AWS_ACCESS_KEY_ID"], owner["AWS_ENDPOINT_URL"]), (DEV, ACCOUNTS.endpoint))
        self.assertTrue(session["AWS_ACCESS_KEY_ID"].startswith("ASIA") and session["AWS_SESSION_TOKEN"])


class Functions(unittest.TestCase):
    def test_are_seeded_with_versions_their_aliases_and_live(self):
        ACCOUNTS.seed({DEV: {"orders-api": {"versions": {"1.1.0": "old", "1.1.1": "new"}, "live": "1.1.0"}}})
        self.assertEqual(ACCOUNTS.live(DEV, "orders-api"), "1.1.0")
        self.assertEqual(ACCOUNTS.aliases(DEV, "orders-api"), {"LIVE": "1", "1-1-0": "1", "1-1-1": "2"})
        self.assertEqual(ACCOUNTS.versions(DEV, "orders-api"), {"$LATEST": sha256(package("new")), "1": sha256(package("old")), "2": sha256(package("new"))})

    def test_live_is_at_latest_until_a_first_deployment(self):
        ACCOUNTS.seed({DEV: {"orders-new": {}}})
        self.assertEqual(ACCOUNTS.live(DEV, "orders-new"), "$LATEST")

    def test_live_at_a_version_without_an_alias_is_returned_as_a_number(self):
        ACCOUNTS.seed({DEV: {"orders-odd": {"versions": {"1.0.0": "a"}, "live": "1.0.0"}}})
        ACCOUNTS.client("lambda", DEV).delete_alias(FunctionName="orders-odd", Name="1-0-0")
        self.assertEqual(ACCOUNTS.live(DEV, "orders-odd"), "#1")


class Limits(unittest.TestCase):
    def test_include_the_code_storage_of_an_account_and_its_maximum(self):
        with ACCOUNTS.another(storage_mb=1) as accounts:
            accounts.seed({PROD: {"orders-limits": {"versions": {"1.0.0": "a"}}}})
            told = accounts.client("lambda", PROD).get_account_settings()
        self.assertEqual(told["AccountLimit"]["TotalCodeSize"], 1 << 20)
        self.assertEqual(told["AccountUsage"]["TotalCodeSize"], 2 * len(package("a")))  # $LATEST and the version

    def test_no_function_has_provisioned_concurrency(self):
        ACCOUNTS.seed({PROD: {"orders-idle": {"versions": {"1.0.0": "a"}, "live": "1.0.0"}}})
        with self.assertRaises(ACCOUNTS.client("lambda", PROD).exceptions.ProvisionedConcurrencyConfigNotFoundException):
            ACCOUNTS.client("lambda", PROD).get_provisioned_concurrency_config(FunctionName="orders-idle", Qualifier="LIVE")


class Code(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        ACCOUNTS.seed({DEV: {"orders-code": {"versions": {"1.0.0": "first", "1.0.1": "second"}, "live": "1.0.1"}}})

    def link(self, qualifier, accounts=None):
        answer = (accounts or ACCOUNTS).client("lambda", DEV).get_function(FunctionName="orders-code", Qualifier=qualifier)
        return answer["Code"]["Location"], answer["Configuration"]["CodeSha256"]

    def test_can_be_downloaded_byte_for_byte_from_the_url_of_each_version(self):
        for qualifier, text in (("1-0-0", "first"), ("1-0-1", "second"), ("LIVE", "second"), ("1", "first"), ("$LATEST", "second")):
            location, told = self.link(qualifier)
            status, code = fetch(location)
            self.assertEqual((status, code, sha256(code)), (200, package(text), told))

    def test_can_be_downloaded_if_it_was_uploaded_through_a_bucket(self):
        big = package("staged " * 1000)
        ACCOUNTS.client("s3", DEV).create_bucket(Bucket="staging-111111111111", CreateBucketConfiguration={"LocationConstraint": moto_accounts.REGION})
        ACCOUNTS.client("s3", DEV).put_object(Bucket="staging-111111111111", Key="orders-code.zip", Body=big)
        ACCOUNTS.seed({DEV: {"orders-big": {}}})
        ACCOUNTS.client("lambda", DEV).update_function_code(FunctionName="orders-big", S3Bucket="staging-111111111111", S3Key="orders-code.zip", Publish=True)
        location = ACCOUNTS.client("lambda", DEV).get_function(FunctionName="orders-big")["Code"]["Location"]
        self.assertEqual(fetch(location), (200, big))

    def test_is_refused_after_the_url_has_expired(self):
        with ACCOUNTS.another(link_seconds=0) as accounts:
            accounts.seed({DEV: {"orders-code": {"versions": {"1.0.0": "first"}}}})
            status, body = fetch(self.link("1", accounts)[0])
        self.assertEqual(status, 403)
        self.assertIn(b"Request has expired", body)

    def test_is_refused_if_the_url_is_used_differently(self):
        location, _ = self.link("1")
        self.assertEqual(fetch(location.partition("?")[0])[0], 403)
        self.assertEqual(fetch(location, Authorization="AWS4-HMAC-SHA256 Credential=x")[0], 400)

    def test_can_be_damaged_during_a_download(self):
        location, told = self.link("1")
        ACCOUNTS.damage_downloads(damage="other")
        self.assertNotEqual(sha256(fetch(location)[1]), told)
        self.assertEqual(sha256(fetch(location)[1]), told)  # the damage affects only one download
        ACCOUNTS.damage_downloads(damage="cut")
        with self.assertRaises(Exception):
            fetch(location)


class Calls(unittest.TestCase):
    def test_are_recorded_by_operation_and_key(self):
        ACCOUNTS.seed({PROD: {"orders-calls": {"versions": {"1.0.0": "a"}, "live": "1.0.0"}}})
        ACCOUNTS.forget_calls()
        ACCOUNTS.client("lambda", PROD).get_alias(FunctionName="orders-calls", Name="LIVE")
        ACCOUNTS.client("lambda", PROD).update_alias(FunctionName="orders-calls", Name="LIVE", FunctionVersion="1", RoutingConfig={"AdditionalVersionWeights": {}})
        ACCOUNTS.assume(PROD, "martlet-source")
        self.assertEqual([(call["service"], call["operation"], call["subject"]) for call in ACCOUNTS.calls(PROD)], [
            ("lambda", "GetAlias", "orders-calls"), ("lambda", "UpdateAlias", "orders-calls"),
            ("sts", "AssumeRole", "arn:aws:iam::333333333333:role/martlet-source")])


class Jobs(unittest.TestCase):
    def test_have_an_artifact_that_their_credentials_can_read(self):
        import boto3

        job = ACCOUNTS.job(TEST, {"deploy.json": '{"lambdas":[]}'}, {"prefix": "orders-"})["CodePipeline.job"]
        place = job["data"]["inputArtifacts"][0]["location"]["s3Location"]
        given = job["data"]["artifactCredentials"]
        s3 = boto3.session.Session().client("s3", region_name=moto_accounts.REGION, endpoint_url=ACCOUNTS.endpoint, aws_access_key_id=given["accessKeyId"],
                                            aws_secret_access_key=given["secretAccessKey"], aws_session_token=given["sessionToken"])
        artifact = s3.get_object(Bucket=place["bucketName"], Key=place["objectKey"])["Body"].read()
        self.assertEqual(zipfile.ZipFile(io.BytesIO(artifact)).read("deploy.json"), b'{"lambdas":[]}')
        self.assertEqual(json.loads(job["data"]["actionConfiguration"]["configuration"]["UserParameters"]), {"prefix": "orders-"})

    def test_accept_only_one_result(self):
        pipeline = ACCOUNTS.client("codepipeline", TEST)
        job = ACCOUNTS.job(TEST, {}, {})["CodePipeline.job"]["id"]
        pipeline.put_job_success_result(jobId=job, continuationToken="page 2")
        self.assertEqual(ACCOUNTS.results()[-1], {"operation": "PutJobSuccessResult", "jobId": job, "continuationToken": "page 2"})
        with self.assertRaises(pipeline.exceptions.InvalidJobStateException):
            pipeline.put_job_failure_result(jobId=job, failureDetails={"type": "JobFailed", "message": "late"})

    def test_refuse_the_same_results_as_codepipeline(self):
        pipeline = ACCOUNTS.client("codepipeline", TEST)
        job = ACCOUNTS.job(TEST, {}, {})["CodePipeline.job"]["id"]
        with self.assertRaises(pipeline.exceptions.JobNotFoundException):
            pipeline.put_job_success_result(jobId="11111111-2222-3333-4444-777777777777")
        with self.assertRaises(pipeline.exceptions.ValidationException):
            pipeline.put_job_failure_result(jobId=job, failureDetails={"type": "JobFailed", "message": "x" * 5001})
        pipeline.put_job_failure_result(jobId=job, failureDetails={"type": "JobFailed", "message": "x" * 5000})

    def test_return_fresh_credentials_on_request(self):
        job = ACCOUNTS.job(TEST, {}, {}, token="page 2")["CodePipeline.job"]
        details = ACCOUNTS.client("codepipeline", TEST).get_job_details(jobId=job["id"])["jobDetails"]
        self.assertEqual((details["accountId"], details["data"]["continuationToken"]), (TEST, "page 2"))
        self.assertNotEqual(details["data"]["artifactCredentials"]["accessKeyId"], job["data"]["artifactCredentials"]["accessKeyId"])


class Executions(unittest.TestCase):
    def test_end_with_the_result_of_their_job_and_are_listed_newest_first(self):
        pipeline = ACCOUNTS.client("codepipeline", TEST)
        parameters = {"execution": "#{codepipeline.PipelineExecutionId}"}
        jobs = [ACCOUNTS.job(TEST, {}, parameters, pipeline="listed")["CodePipeline.job"] for _ in range(2)]
        first, second = (json.loads(job["data"]["actionConfiguration"]["configuration"]["UserParameters"])["execution"] for job in jobs)
        pipeline.put_job_success_result(jobId=jobs[0]["id"])
        listed = pipeline.list_pipeline_executions(pipelineName="listed")["pipelineExecutionSummaries"]
        self.assertEqual([(one["pipelineExecutionId"], one["status"]) for one in listed], [(second, "InProgress"), (first, "Succeeded")])
        action = pipeline.list_action_executions(pipelineName="listed", filter={"pipelineExecutionId": first})["actionExecutionDetails"]
        self.assertEqual([(one["pipelineExecutionId"], one["status"]) for one in action if one["stageName"] == "Deploy"], [(first, "Succeeded")])
        with self.assertRaises(pipeline.exceptions.PipelineExecutionNotFoundException):
            pipeline.get_pipeline_execution(pipelineName="listed", pipelineExecutionId="11111111-2222-3333-4444-555555555555")

    def test_that_continue_stay_in_progress(self):
        pipeline = ACCOUNTS.client("codepipeline", TEST)
        execution = "11111111-2222-3333-4444-555555555555"
        job = ACCOUNTS.job(TEST, {}, {}, pipeline="going", execution=execution)["CodePipeline.job"]
        pipeline.put_job_success_result(jobId=job["id"], continuationToken="page 2")
        got = pipeline.get_pipeline_execution(pipelineName="going", pipelineExecutionId=ACCOUNTS.execution_id(execution))
        self.assertEqual(got["pipelineExecution"]["status"], "InProgress")
        again = ACCOUNTS.job(TEST, {}, {}, token="page 2", pipeline="going", execution=execution)["CodePipeline.job"]
        self.assertEqual((again["data"]["continuationToken"], again["id"] == job["id"]), ("page 2", False))

    def test_that_have_ended_accept_no_result(self):
        pipeline = ACCOUNTS.client("codepipeline", TEST)
        execution = "11111111-2222-3333-4444-666666666666"
        job = ACCOUNTS.job(TEST, {}, {}, pipeline="ending", execution=execution)["CodePipeline.job"]
        ACCOUNTS.end(execution)
        with self.assertRaises(pipeline.exceptions.InvalidJobStateException):
            pipeline.put_job_success_result(jobId=job["id"])


class Bootstraps(unittest.TestCase):
    """The Runtime API, with the placeholder function, which runs until something is deployed."""

    environment = {"PATH": "/usr/bin:/bin"}

    def test_respond_to_events_one_after_another(self):
        with bootstrap_process.BootstrapProcess(PLACEHOLDER / "bootstrap", self.environment) as function:
            for _ in range(2):
                ended = function.invoke({"version": "2.0"})
                self.assertEqual((ended.how, ended.body["statusCode"]), ("response", 503))
                self.assertEqual(json.loads(ended.body["body"])["message"], "nothing has been deployed here yet")

    def test_are_restarted_after_a_kill(self):
        with bootstrap_process.BootstrapProcess(PLACEHOLDER / "bootstrap", self.environment) as function:
            function.invoke({})
            function.kill()
            self.assertEqual(function.invoke({}).how, "response")

    def test_that_end_are_reported_with_their_status(self):
        with bootstrap_process.BootstrapProcess("/bin/false", {}) as function:
            ended = function.invoke({})
            self.assertEqual((ended.how, ended.body), ("exit", 1))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
