"""Three AWS accounts for tests, simulated by moto, which is independent of Martlet:

    with MotoAccounts() as accounts:
        accounts.seed({DEV: {"orders-api": {"versions": {"1.1.0": "old", "1.1.1": "new"}, "live": "1.1.1"}}})
        subprocess.run([...], env=accounts.environment(TEST))
        assert accounts.live(TEST, "orders-api") == "1.1.1"

If moto is missing, `missing_requirement()` returns this, and MotoAccounts() raises unittest.SkipTest. README.md lists how moto differs from AWS."""
import base64
import hashlib
import importlib.util
import io
import json
import pathlib
import subprocess
import sys
import unittest
import urllib.request
import uuid
import zipfile

DEV, TEST, PROD = "111111111111", "222222222222", "333333333333"
REGION = "eu-central-1"
ROLE = "orders-function"  # every seeded function has it
SOURCE_ROLE = "martlet-source"
DEPLOYER_ROLE = "martlet-deployer"
START_MAX_S = 60


def missing_requirement(*needed):
    """What is missing on this machine of what MotoAccounts and the test (`needed`) require; empty if nothing."""
    missing = [name for name in needed or ("moto", "boto3", "flask", "flask_cors") if importlib.util.find_spec(name) is None]
    return f"{sys.executable} lacks {', '.join(missing)} (pip install 'moto[server]' boto3)" if missing else ""


def package(text):
    """The zip of a function whose bootstrap is a script that contains this text. The same text always gives the same bytes."""
    entry = zipfile.ZipInfo("bootstrap", date_time=(1980, 1, 1, 0, 0, 0))
    entry.create_system, entry.external_attr = 3, 0o100755 << 16
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(entry, f"#!/bin/sh\n# {text}\n")
    return packed.getvalue()


def sha256(code):
    """The hash in the form of Lambda's `CodeSha256`: base64."""
    return base64.b64encode(hashlib.sha256(code).digest()).decode()


class MotoAccounts:
    all = (DEV, TEST, PROD)
    missing_object = "NoSuchKey"  # S3's error if an object is missing, for a job's credentials

    def __init__(self, link_seconds=600, storage_mb=None):
        """Presigned URLs of code expire after `link_seconds`; an account stores at most `storage_mb` MB of code (by default, as much as in AWS)."""
        if missing_requirement():
            raise unittest.SkipTest(missing_requirement())
        self.link_seconds, self.storage_mb = link_seconds, storage_mb
        self.clients = {}

    def another(self, **settings):
        """Creates other accounts of the same kind."""
        return MotoAccounts(**settings)

    def __enter__(self):
        server = pathlib.Path(__file__).with_name("accounts_server.py")
        self.process = subprocess.Popen([sys.executable, str(server), "--link-seconds", str(self.link_seconds)], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE)
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"the simulated accounts did not start: status {self.process.wait(START_MAX_S)}")
        self.endpoint = json.loads(line)["endpoint"]
        if self.storage_mb:
            self.control("storage", self.storage_mb << 20)
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(START_MAX_S)
        self.process.stdout.close()

    # Access for clients.
    def environment(self, account, role=None):
        """Variables for a program that acts in `account`: as its owner or, with a role's name, in a session of that role."""
        credentials = {"AWS_ACCESS_KEY_ID": account, "AWS_SECRET_ACCESS_KEY": "secret-of-" + account}
        if role:
            session = self.assume(account, role)
            credentials = {"AWS_ACCESS_KEY_ID": session["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": session["SecretAccessKey"],
                           "AWS_SESSION_TOKEN": session["SessionToken"]}
        return {"AWS_ENDPOINT_URL": self.endpoint, "AWS_REGION": REGION, "AWS_DEFAULT_REGION": REGION, "AWS_EC2_METADATA_DISABLED": "true",
                "AWS_CONFIG_FILE": "/dev/null", "AWS_SHARED_CREDENTIALS_FILE": "/dev/null", **credentials}

    def client(self, service, account):
        """A boto3 client with the credentials of the account's owner."""
        import boto3

        if (service, account) not in self.clients:
            self.clients[service, account] = boto3.session.Session().client(
                service, region_name=REGION, endpoint_url=self.endpoint, aws_access_key_id=account, aws_secret_access_key="secret-of-" + account)
        return self.clients[service, account]

    def assume(self, account, role):
        """A session's credentials; moto doesn't check whether the role exists."""
        return self.client("sts", account).assume_role(RoleArn=self.role_arn(account, role), RoleSessionName="test")["Credentials"]

    @staticmethod
    def role_arn(account, role=SOURCE_ROLE):
        return f"arn:aws:iam::{account}:role/{role}"

    # The contents of the accounts.
    def seed(self, accounts, alias="LIVE"):
        """{account: {function: {"versions": {"1.1.0": code, ...}, "live": "1.1.0"}}}; code is a zip's bytes, or a text that is packaged.
        Versions are published in this order, each with its alias. Without "live", LIVE is at $LATEST, as Terraform leaves it."""
        for account, functions in accounts.items():
            self.make_role(account)
            for name, wanted in functions.items():
                self.seed_function(account, name, wanted.get("versions", {}), wanted.get("live"), alias)

    def make_role(self, account):
        iam = self.client("iam", account)
        if ROLE not in [role["RoleName"] for role in iam.list_roles()["Roles"]]:
            iam.create_role(RoleName=ROLE, AssumeRolePolicyDocument='{"Version":"2012-10-17","Statement":[]}')

    def seed_function(self, account, name, versions, live, alias):
        functions = self.client("lambda", account)
        functions.create_function(FunctionName=name, Runtime="provided.al2023", Handler="bootstrap", Role=self.role_arn(account, ROLE),
                                  Architectures=["x86_64"], Code={"ZipFile": package("placeholder")})
        numbers = {}
        for version, code in versions.items():
            numbers[version] = self.publish(account, name, version, code)
        functions.create_alias(FunctionName=name, Name=alias, FunctionVersion=numbers[live] if live else "$LATEST")

    def publish(self, account, name, version, code):
        """Publishes a version with its alias. Returns its number."""
        functions = self.client("lambda", account)
        functions.update_function_code(FunctionName=name, ZipFile=code if isinstance(code, bytes) else package(code))
        number = functions.publish_version(FunctionName=name)["Version"]
        functions.create_alias(FunctionName=name, Name=version.replace(".", "-"), FunctionVersion=number)
        return number

    def aliases(self, account, name):
        """{alias: version number}."""
        pages = self.client("lambda", account).list_aliases(FunctionName=name)
        return {alias["Name"]: alias["FunctionVersion"] for alias in pages["Aliases"]}

    def live(self, account, name, alias="LIVE"):
        """"1.1.1": the version whose alias points at the same number as LIVE; "$LATEST"; or "#7", a number that no version's alias points at."""
        aliases = self.aliases(account, name)
        number = aliases.pop(alias)
        if number == "$LATEST":
            return number
        bearers = [version.replace("-", ".") for version, borne in aliases.items() if borne == number]
        return bearers[0] if bearers else f"#{number}"

    def versions(self, account, name):
        """{number: CodeSha256}, including $LATEST."""
        listed = self.client("lambda", account).list_versions_by_function(FunctionName=name)["Versions"]
        return {version["Version"]: version["CodeSha256"] for version in listed}

    # What happened in the accounts.
    def calls(self, account=None, service=None):
        """[{"access_key", "region", "service", "operation", "subject"}], of all calls except the server's own; `account` filters by the owner's key."""
        return [call for call in self.control("calls") if account in (None, call["access_key"]) and service in (None, call["service"])]

    def forget_calls(self):
        self.control("forget")

    def damage_downloads(self, **links):
        """Damages the next downloads of code: damage="cut" or "other", times=1."""
        self.control("links", links)

    def results(self):
        """The results put for jobs, in order: {"operation": "PutJobSuccessResult", "jobId", ...}."""
        return self.control("results")

    def job(self, account, files, parameters, token=None, bucket="artifacts", archive=None, pipeline="orders", execution=None):
        """The event of a pipeline's job in `account`: the artifact contains `files` ({path: text}), or is the zip `archive`. The job belongs to a
        new execution, or to `execution`, which continues with `token`."""
        execution = execution or str(uuid.uuid4())
        parameters = parameters if isinstance(parameters, str) else json.dumps(parameters)
        s3 = self.client("s3", account)
        bucket, key = f"{bucket}-{account}", f"orders/definition/{uuid.uuid4().hex[:7]}"
        if bucket not in [known["Name"] for known in s3.list_buckets()["Buckets"]]:
            s3.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": REGION})
        s3.put_object(Bucket=bucket, Key=key, Body=zipped(files) if archive is None else archive)
        job = {
            "id": str(uuid.uuid4()),
            "accountId": account,
            "data": {
                "actionConfiguration": {"configuration": {
                    "FunctionName": "martlet-deployer",
                    "UserParameters": parameters.replace("#{codepipeline.PipelineExecutionId}", execution)}},
                "inputArtifacts": [{"name": "definition", "revision": None, "location": {
                    "type": "S3", "s3Location": {"bucketName": bucket, "objectKey": key}}}],
                "outputArtifacts": [],
                "artifactCredentials": self.artifact_credentials(account),
            },
        }
        if token is not None:
            job["data"]["continuationToken"] = token
        self.control("job", {**job, "freshCredentials": self.artifact_credentials(account), "execution": {"pipeline": pipeline, "id": execution}})
        return {"CodePipeline.job": job}

    def end(self, execution):
        """Ends the execution without a result of its job, as if its action had timed out."""
        self.control("end", {"name": execution, "status": "Failed"})

    def execution_id(self, execution):
        """CodePipeline's id of the execution that the test called `execution` in job()."""
        return execution

    def artifact_credentials(self, account):
        session = self.assume(account, "artifacts")
        return {"accessKeyId": session["AccessKeyId"], "secretAccessKey": session["SecretAccessKey"], "sessionToken": session["SessionToken"]}

    def control(self, command, argument=None):
        request = urllib.request.Request(f"{self.endpoint}/_control/{command}", data=json.dumps(argument).encode(), method="POST")
        with urllib.request.urlopen(request, timeout=START_MAX_S) as answer:
            return json.loads(answer.read())


def zipped(files):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    return packed.getvalue()
