#!/usr/bin/env python3
"""moto_differences_test.py MARTLET: the cases in which moto's accounts and the local cloud respond differently. Tests each row of the table in
docs/guides/local-cloud.md with both. If moto begins to behave as AWS does, the row must be removed."""
import pathlib
import sys
import unittest

import botocore.exceptions

from local_cloud_accounts import LocalCloudAccounts
from moto_accounts import DEPLOYER_ROLE, DEV, REGION, TEST, MotoAccounts, missing_requirement, package, sha256

PAGE = pathlib.Path(__file__).resolve().parent.parent.parent / "docs/guides/local-cloud.md"


def outcome(call, **members):
    """"done", or the error code."""
    try:
        call(**members)
        return "done"
    except botocore.exceptions.ClientError as error:
        return error.response["Error"]["Code"]


def a_role_that_does_not_exist_is_assumed(accounts):
    return outcome(accounts.client("sts", TEST).assume_role, RoleArn=MotoAccounts.role_arn(DEV, "nobody"), RoleSessionName="somebody")


def a_session_does_what_its_role_does_not_allow(accounts):
    import boto3
    session = accounts.assume(DEV, "martlet-source")
    functions = boto3.client("lambda", region_name=REGION, endpoint_url=accounts.endpoint, aws_access_key_id=session["AccessKeyId"],
                             aws_secret_access_key=session["SecretAccessKey"], aws_session_token=session["SessionToken"])
    return outcome(functions.publish_version, FunctionName="orders-api")


def a_wrong_signature_is_sent(accounts):
    import boto3
    session = accounts.assume(DEV, DEPLOYER_ROLE)
    return outcome(boto3.client("lambda", region_name=REGION, endpoint_url=accounts.endpoint, aws_access_key_id=session["AccessKeyId"], aws_secret_access_key="wrong",
                                aws_session_token=session["SessionToken"]).list_functions)


def code_is_published_immediately_after_an_update(accounts):
    from botocore.config import Config
    import boto3
    functions = boto3.client("lambda", region_name=REGION, endpoint_url=accounts.endpoint, aws_access_key_id=DEV, aws_secret_access_key="any", config=Config(retries={"total_max_attempts": 1}))
    functions.update_function_code(FunctionName="orders-busy", ZipFile=package("next"))
    return outcome(functions.publish_version, FunctionName="orders-busy")


def an_alias_is_moved_with_an_old_revision(accounts):
    functions = accounts.client("lambda", DEV)
    old = functions.get_alias(FunctionName="orders-api", Name="LIVE")["RevisionId"]
    functions.update_alias(FunctionName="orders-api", Name="LIVE", FunctionVersion="2")
    return outcome(functions.update_alias, FunctionName="orders-api", Name="LIVE", FunctionVersion="1", RevisionId=old)


def the_published_bytes_are_not_the_expected_ones(accounts):
    return outcome(accounts.client("lambda", DEV).publish_version, FunctionName="orders-api", CodeSha256=sha256(b"other"))


def an_alias_has_a_weight_for_a_version_that_does_not_exist(accounts):
    return outcome(accounts.client("lambda", DEV).update_alias, FunctionName="orders-api", Name="LIVE", RoutingConfig={"AdditionalVersionWeights": {"99": 0.5}})


def version_1_is_deleted_and_another_version_is_published(accounts):
    functions = accounts.client("lambda", DEV)
    number = accounts.publish(DEV, "orders-numbers", "1.0.0", "first")
    functions.delete_alias(FunctionName="orders-numbers", Name="1-0-0")
    functions.delete_function(FunctionName="orders-numbers", Qualifier=number)
    return f"its number is {accounts.publish(DEV, 'orders-numbers', '1.0.1', 'second')}"


def an_x86_function_is_updated_with_arm64_code(accounts):
    functions = accounts.client("lambda", DEV)
    functions.update_function_code(FunctionName="orders-processor", ZipFile=package("arm"), Architectures=["arm64"])
    return functions.get_function_configuration(FunctionName="orders-processor")["Architectures"][0]


def a_job_reads_an_object_that_does_not_exist(accounts):
    import boto3
    data = accounts.job(TEST, {}, {})["CodePipeline.job"]["data"]
    place, keys = data["inputArtifacts"][0]["location"]["s3Location"], data["artifactCredentials"]
    s3 = boto3.client("s3", region_name=REGION, endpoint_url=accounts.endpoint, aws_access_key_id=keys["accessKeyId"], aws_secret_access_key=keys["secretAccessKey"],
                      aws_session_token=keys["sessionToken"])
    return outcome(s3.get_object, Bucket=place["bucketName"], Key=place["objectKey"] + "gone")


# (case, moto's response, the local cloud's response, reason): AWS responds as the local cloud does.
ROWS = [
    (a_role_that_does_not_exist_is_assumed, "done", "AccessDenied", "moto gives a session for any role"),
    (a_session_does_what_its_role_does_not_allow, "done", "AccessDeniedException", "moto's server evaluates no policies"),
    (a_job_reads_an_object_that_does_not_exist, "NoSuchKey", "AccessDenied", "moto's server evaluates no policies; AWS doesn't reveal what is missing to a caller that can't list the bucket"),
    (a_wrong_signature_is_sent, "done", "InvalidSignatureException", "moto doesn't check signatures"),
    (code_is_published_immediately_after_an_update, "done", "ResourceConflictException", "in moto, an update completes immediately"),
    (an_alias_is_moved_with_an_old_revision, "done", "PreconditionFailedException", "moto doesn't compare RevisionId"),
    (the_published_bytes_are_not_the_expected_ones, "done", "InvalidParameterValueException", "moto doesn't compare CodeSha256"),
    (an_alias_has_a_weight_for_a_version_that_does_not_exist, "done", "ResourceNotFoundException", "moto doesn't look at the versions in RoutingConfig"),
    (version_1_is_deleted_and_another_version_is_published, "its number is 1", "its number is 2", "moto counts the versions that exist"),
    (an_x86_function_is_updated_with_arm64_code, "x86_64", "arm64", "moto ignores Architectures of UpdateFunctionCode"),
]


class Differences(unittest.TestCase):
    def answers(self, accounts):
        accounts.seed({DEV: {"orders-api": {"versions": {"1.0.0": "a", "1.0.1": "b"}, "live": "1.0.0"}, "orders-busy": {}, "orders-numbers": {}, "orders-processor": {}}, TEST: {}})
        return [ask(accounts) for ask, *_ in ROWS]

    def test_are_as_listed(self):
        with MotoAccounts() as accounts:
            self.assertEqual(dict(zip(names(), self.answers(accounts))), dict(zip(names(), [moto for _, moto, _, _ in ROWS])))

    def test_are_answered_by_the_local_cloud_as_by_aws(self):
        with LocalCloudAccounts(MARTLET) as accounts:
            self.assertEqual(dict(zip(names(), self.answers(accounts))), dict(zip(names(), [local for _, _, local, _ in ROWS])))

    def test_are_listed_on_the_page(self):
        page = PAGE.read_text()
        for name, (_, moto, local, reason) in zip(names(), ROWS):
            self.assertIn(f"| {name} | {moto} | {local} | {reason} |", page)


def names():
    return [ask.__name__.replace("_", " ") for ask, *_ in ROWS]


if __name__ == "__main__":
    if missing_requirement():
        print(f"skipped: {missing_requirement()}")
        sys.exit(77)
    MARTLET = sys.argv[1]
    unittest.main(argv=sys.argv[:1])
