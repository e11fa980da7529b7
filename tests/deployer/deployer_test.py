#!/usr/bin/env python3
"""deployer_test.py BOOTSTRAP [MARTLET local] Deployments|Refusals: the deployer's bootstrap, started as Lambda would, handles a pipeline's jobs in moto's accounts, or
in those of the local cloud."""
import io
import json
import pathlib
import stat
import sys
import unittest
import uuid
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "simulated_accounts"))
import bootstrap_process  # noqa: E402
import moto_accounts  # noqa: E402
from local_cloud_accounts import accounts_for  # noqa: E402
from moto_accounts import DEV, TEST, MotoAccounts, package, sha256  # noqa: E402

arguments = sys.argv[1:]
BOOTSTRAP = arguments[0] if arguments else ""
ACCOUNTS = accounts_for(arguments)
EXTERNAL_ID = "dev-to-test-7c1f"
EXECUTION = {"pipeline": "orders", "execution": "#{codepipeline.PipelineExecutionId}"}
PARAMETERS = {"prefix": "orders-", "alias": "LIVE", "definition": "deploy.json", **EXECUTION,
              "sources": [{"role": MotoAccounts.role_arn(DEV), "externalId": EXTERNAL_ID}]}


def setUpModule():
    ACCOUNTS.__enter__()
    unittest.addModuleCleanup(ACCOUNTS.__exit__)


def definition(**versions):
    """The text of a definition file: definition(orders_api="1.1.1")."""
    return json.dumps({"lambdas": [{"name": name.replace("_", "-"), "version": version} for name, version in versions.items()]})


class Deployer(unittest.TestCase):
    """What the tests share: a running function, its jobs, and a check that it discloses no secret."""

    def setUp(self):
        self.secrets = [EXTERNAL_ID, "X-Amz-Signature"]
        self.variables = ACCOUNTS.environment(TEST, role=moto_accounts.DEPLOYER_ROLE)
        self.secrets += [self.variables[name] for name in ("AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")]
        self.function = bootstrap_process.BootstrapProcess(BOOTSTRAP, self.variables)
        self.function.__enter__()
        self.addCleanup(self.function.__exit__)
        self.put = len(ACCOUNTS.results())
        self.bodies = []

    def tearDown(self):
        output = self.function.log() + json.dumps(ACCOUNTS.results()) + json.dumps(self.bodies)
        for secret in self.secrets:
            self.assertNotIn(secret, output)

    def job(self, files, parameters=PARAMETERS, **more):
        event = ACCOUNTS.job(TEST, files, parameters, **more)
        credentials = event["CodePipeline.job"]["data"]["artifactCredentials"]
        self.secrets += [credentials[name] for name in ("accessKeyId", "secretAccessKey", "sessionToken")]
        return event

    def invoke(self, event, seconds=900):
        """Invokes the function with the event of a job. Returns the one result that it put for this job."""
        ended = self.function.invoke(event, seconds=seconds)
        self.bodies.append(ended.body)
        self.assertEqual(ended.how, "response", f"{ended.body}\n{self.function.log()}")
        put = ACCOUNTS.results()[self.put:]
        self.put += len(put)
        self.assertEqual([one["jobId"] for one in put], [event["CodePipeline.job"]["id"]], self.function.log())
        return put[0]

    def failure(self, event):
        result = self.invoke(event)
        self.assertEqual(result["operation"], "PutJobFailureResult", result)
        return result["failureDetails"]


class Deployments(Deployer):
    def test_promotes_identical_bytes_and_succeeds(self):
        ACCOUNTS.seed({DEV: {"orders-api": {"versions": {"1.0.0": "old", "1.1.1": "new"}, "live": "1.1.1"}},
                    TEST: {"orders-api": {"versions": {"1.0.0": "old"}, "live": "1.0.0"}}})
        ACCOUNTS.forget_calls()
        result = self.invoke(self.job({"deploy.json": definition(orders_api="1.1.1"), "README.md": "x"}))
        self.assertEqual(result["operation"], "PutJobSuccessResult", result)
        self.assertNotIn("continuationToken", result)
        self.assertEqual((result["outputVariables"]["changed"], result["outputVariables"]["changes"]), ("1", "orders-api 1.0.0 (1) -> 1.1.1"))
        self.assertEqual(ACCOUNTS.live(TEST, "orders-api"), "1.1.1")
        self.assertEqual(ACCOUNTS.versions(TEST, "orders-api")["2"], sha256(package("new")))
        self.assertEqual({call["subject"] for call in ACCOUNTS.calls(service="lambda") if call["subject"]}, {"orders-api"})

        ACCOUNTS.forget_calls()  # from now on, there is nothing to do
        result = self.invoke(self.job({"deploy.json": definition(orders_api="1.1.1")}))
        self.assertEqual((result["operation"], result["outputVariables"]["changed"]), ("PutJobSuccessResult", "0"))
        self.assertEqual([call["operation"] for call in ACCOUNTS.calls(service="lambda")], ["ListAliases"])

        result = self.invoke(self.job({"deploy.json": definition(orders_api="1.0.0")}))  # revert
        self.assertEqual((result["operation"], ACCOUNTS.live(TEST, "orders-api")), ("PutJobSuccessResult", "1.0.0"))

    def test_continues_in_another_job_when_time_runs_out(self):
        names = [f"orders-many{i}" for i in range(5)]
        ACCOUNTS.seed({DEV: {name: {"versions": {"1.0.0": name}, "live": "1.0.0"} for name in names}, TEST: {name: {} for name in names}})
        wanted = json.dumps({"lambdas": [{"name": name, "version": "1.0.0"} for name in names]})
        token, runs, execution = None, set(), str(uuid.uuid4())
        for times, seconds in enumerate((4, 5, 6, 60, 60, 60), 1):  # three seconds of each are reserved for the response
            result = self.invoke(self.job({"deploy.json": wanted}, {**PARAMETERS, "rate": 5}, token=token, execution=execution), seconds=seconds)
            self.assertEqual(result["operation"], "PutJobSuccessResult", result)
            runs.add(result["executionDetails"]["externalExecutionId"])
            token = result.get("continuationToken")
            if not token:
                break
        self.assertGreater(times, 1)
        self.assertEqual((token, len(runs)), (None, 1))
        self.assertEqual({ACCOUNTS.live(TEST, name) for name in names}, {"1.0.0"})
        self.assertEqual({len(ACCOUNTS.versions(TEST, name)) for name in names}, {2})  # $LATEST, and one version, which was published only once

    def test_changes_nothing_when_a_job_is_delivered_twice(self):
        ACCOUNTS.seed({TEST: {"orders-twice": {"versions": {"1.0.0": "a", "1.0.1": "b"}, "live": "1.0.0"}}})
        event = self.job({"deploy.json": definition(orders_twice="1.0.1")})
        self.invoke(event)
        ended = self.function.invoke(event)
        self.assertEqual((ended.how, ended.body["told"]), ("response", "nothing"), self.function.log())
        self.assertEqual(len(ACCOUNTS.results()), self.put)
        self.assertNotIn('"ERROR"', self.function.log())

    def test_ignores_the_event_of_a_job_that_has_ended(self):
        versions = {"1.0.0": "a", "1.0.1": "b", "1.0.2": "c"}
        ACCOUNTS.seed({TEST: {"orders-late": {"versions": versions, "live": "1.0.0"}}})
        execution = str(uuid.uuid4())
        late = self.job({"deploy.json": definition(orders_late="1.0.1")}, execution=execution)
        ACCOUNTS.end(execution)  # its action has timed out
        self.invoke(self.job({"deploy.json": definition(orders_late="1.0.2")}))
        ended = self.function.invoke(late)
        self.assertEqual((ended.how, ended.body["told"]), ("response", "nothing"), self.function.log())
        self.assertEqual(ACCOUNTS.live(TEST, "orders-late"), "1.0.2")
        self.assertIn("this event is late", self.function.log())

    def test_continues_after_a_kill(self):
        ACCOUNTS.seed({DEV: {"orders-killed": {"versions": {"1.0.0": "a"}, "live": "1.0.0"}}, TEST: {"orders-killed": {}}})
        event = self.job({"deploy.json": definition(orders_killed="1.0.0")})
        for seconds in (0.15, 0.4, 0.8):
            ended = self.function.invoke(event, kill_after=seconds)
            if ended.how == "response":
                break
        if len(ACCOUNTS.results()) == self.put:
            self.invoke(event)
        self.put = len(ACCOUNTS.results())
        self.assertEqual(ACCOUNTS.live(TEST, "orders-killed"), "1.0.0")
        self.assertEqual(sorted(ACCOUNTS.versions(TEST, "orders-killed")), ["$LATEST", "1"])

    def test_reads_long_parameters_from_parameter_store_and_keeps_records(self):
        ACCOUNTS.seed({TEST: {"orders-long": {"versions": {"1.0.0": "a", "1.0.1": "b"}, "live": "1.0.0"}}})
        s3 = ACCOUNTS.client("s3", TEST)
        s3.create_bucket(Bucket="audit-222222222222", CreateBucketConfiguration={"LocationConstraint": moto_accounts.REGION})
        ACCOUNTS.client("ssm", TEST).put_parameter(Name="/martlet-deployer/orders", Type="String", Value=json.dumps({**PARAMETERS, "records": "s3://audit-222222222222"}))
        result = self.invoke(self.job({"deploy.json": definition(orders_long="1.0.1")}, {"parameter": "/martlet-deployer/orders", **EXECUTION}))
        self.assertEqual(result["operation"], "PutJobSuccessResult", result)
        run = result["outputVariables"]["run"]
        keys = [item["Key"] for item in s3.list_objects_v2(Bucket="audit-222222222222")["Contents"]]
        self.assertEqual([key for key in keys if run in key], [f"orders-/runs/{run}/1-planned.json", f"orders-/runs/{run}/2-done.json"])
        self.assertTrue(all(key.startswith("orders-/") for key in keys), keys)  # what the module deployer allows


class Refusals(Deployer):
    def test_explains_an_invalid_configuration(self):
        for parameters, sentence in (
                ("", "no UserParameters"), ("{", "UserParameters:1:"), ({"prefix": ""}, "would allow every function of the account"),
                ({"prefix": "martlet-"}, "could replace itself"), ({"parameter": "/martlet-deployer/none"}, '"/martlet-deployer/none"'),
                ({**PARAMETERS, "sources": [{"role": "nonsense", "externalId": EXTERNAL_ID}]}, "must be the ARN of a role")):
            failure = self.failure(self.job({}, parameters))
            self.assertEqual(failure["type"], "ConfigurationError")
            self.assertIn(sentence, failure["message"])

    def test_explains_an_invalid_artifact(self):
        for archive, sentence in hostile_artifacts():
            failure = self.failure(self.job({}, archive=archive))
            self.assertEqual(failure["type"], "ConfigurationError", failure)
            self.assertIn(sentence, failure["message"])
        for count in (0, 2):
            event = self.job({"deploy.json": definition(orders_none="1.0.0")})
            data = event["CodePipeline.job"]["data"]
            data["inputArtifacts"] = data["inputArtifacts"] * count
            self.assertIn("input artifact", self.failure(event)["message"])
        event = self.job({})
        event["CodePipeline.job"]["data"]["inputArtifacts"][0]["location"]["s3Location"]["objectKey"] += "gone"
        self.assertEqual(self.failure(event)["type"], {"NoSuchKey": "RevisionUnavailable", "AccessDenied": "PermissionError"}[ACCOUNTS.missing_object])

    def test_touches_nothing_outside_its_prefix(self):
        ACCOUNTS.seed({TEST: {"payments-api": {"versions": {"1.0.0": "a", "1.0.1": "b"}, "live": "1.0.0"}}})
        ACCOUNTS.forget_calls()
        arn = ACCOUNTS.client("lambda", TEST).get_function(FunctionName="payments-api")["Configuration"]["FunctionArn"]
        ACCOUNTS.forget_calls()
        for name in ("payments-api", arn, "payments-api:LIVE", "ORDERS-api", "../payments-api", "orders-api/../../payments-api"):
            failure = self.failure(self.job({"deploy.json": json.dumps({"lambdas": [{"name": name, "version": "1.0.1"}]})}))
            self.assertEqual(failure["type"], "ConfigurationError")
        self.assertEqual([call for call in ACCOUNTS.calls(service="lambda")], [])
        self.assertEqual(ACCOUNTS.live(TEST, "payments-api"), "1.0.0")

    def test_fails_for_an_event_without_a_job(self):
        for event in ({}, {"CodePipeline.job": {}}, {"Records": []}, []):
            ended = self.function.invoke(event)
            self.assertEqual(ended.how, "error")
            self.assertIn("the event", ended.body["errorMessage"])
        self.assertEqual(len(ACCOUNTS.results()), self.put)


def hostile_artifacts():
    text = definition(orders_none="1.0.0")

    def packed(*names, method=zipfile.ZIP_DEFLATED, content=text, mode=0o644 | stat.S_IFREG):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", method) as archive:
            for name in names:
                entry = zipfile.ZipInfo(name)
                entry.compress_type, entry.create_system, entry.external_attr = method, 3, mode << 16
                archive.writestr(entry, content)
        return file.getvalue()

    encrypted = bytearray(packed("deploy.json"))
    encrypted[6] |= 1
    encrypted[encrypted.index(b"PK\x01\x02") + 8] |= 1
    damaged = bytearray(packed("deploy.json", method=zipfile.ZIP_STORED))
    damaged[damaged.index(b"lambdas")] ^= 1
    import warnings
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        twice = packed("deploy.json", "deploy.json")
    return [(b"<html>", "this is not a zip"), (b"", "this is not a zip"), (packed(), "the zip is empty"), (packed("deploy.json")[:-30], "damaged"), (bytes(damaged), "deploy.json"),
            (packed("../deploy.json"), "the zip has no file"), (packed("/deploy.json"), "the zip has no file"), (twice, "occurs twice"),
            (packed("deploy.json", mode=0o777 | stat.S_IFLNK), "is a symbolic link"), (bytes(encrypted), "is encrypted"),
            (packed("deploy.json", content=" " * 50_000_000), "inflates to more than"), (packed("other.json"), "has no file")]


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], arguments[-1]], verbosity=1)
