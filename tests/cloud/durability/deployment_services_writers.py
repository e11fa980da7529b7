"""Writers for kill_test.py that write to what deployments use: S3, Lambda, Parameter Store, IAM, CodeCommit, CloudWatch Logs and CodePipeline."""
import base64
import hashlib
import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "clients"))
from client_fixture import package, pipeline_declaration  # noqa: E402
from writer import Writer  # noqa: E402

REGION = {"LocationConstraint": "eu-central-1"}


class Objects(Writer):
    """Small objects, which are stored in the database; larger ones, which are stored as files; and multipart uploads."""

    def prepare(self):
        self.s3 = self.cloud.client("s3")
        self.s3.create_bucket(Bucket="objects", CreateBucketConfiguration=REGION)
        self.part = bytes(range(256)) * (5 * 1024 * 4)

    def body_of(self, number):
        return str(number).encode() * (30 + number % 3 * 9000)

    def write(self, number):
        key = f"object-{number}"
        if number % 10:
            self.s3.put_object(Bucket="objects", Key=key, Body=self.body_of(number))
            return key, sha256(self.body_of(number))
        upload = self.s3.create_multipart_upload(Bucket="objects", Key=key)["UploadId"]
        bodies = [self.part, self.body_of(number)]
        parts = [{"PartNumber": i, "ETag": self.s3.upload_part(Bucket="objects", Key=key, UploadId=upload, PartNumber=i, Body=body)["ETag"]}
                 for i, body in enumerate(bodies, 1)]
        self.s3.complete_multipart_upload(Bucket="objects", Key=key, UploadId=upload, MultipartUpload={"Parts": parts})
        return key, sha256(b"".join(bodies))

    def check(self, notes):
        for key, digest in notes:
            assert sha256(self.s3.get_object(Bucket="objects", Key=key)["Body"].read()) == digest, key

    def check_all(self):
        """An object that was never acknowledged may exist, but must be complete."""
        known = dict(self.notes)
        for page in self.s3.get_paginator("list_objects_v2").paginate(Bucket="objects"):
            for listed in page.get("Contents", []):
                number = int(listed["Key"].split("-")[1])
                whole = self.body_of(number) if number % 10 else self.part + self.body_of(number)
                assert known.pop(listed["Key"], sha256(whole)) == sha256(self.s3.get_object(Bucket="objects", Key=listed["Key"])["Body"].read()), listed
        assert not known, f"lost: {known}"


class Overwritten(Writer):
    """Overwrites one object repeatedly: a read returns the last acknowledged content, or a later one."""

    def prepare(self):
        self.s3 = self.cloud.client("s3")
        self.s3.create_bucket(Bucket="overwritten", CreateBucketConfiguration=REGION)

    def write(self, number):
        self.s3.put_object(Bucket="overwritten", Key="k", Body=self.body(number))
        return number

    def check(self, notes):
        if not notes:
            return
        body = self.s3.get_object(Bucket="overwritten", Key="k")["Body"].read()
        assert body == self.body(int(body[:8])), "half-written"
        assert notes[-1] <= int(body[:8]) <= self.number, (notes[-1], body[:8])

    @staticmethod
    def body(number):
        """Alternates between contents that are stored in a file and in the database."""
        return f"{number:08}".encode() * (5000 if number % 2 else 50)


class Functions(Writer):
    """Versions of a function, and an alias that points at the newest version; every tenth time, a new function."""

    def prepare(self):
        self.functions = self.cloud.client("lambda")
        self.role = self.cloud.role("functions", {"Service": "lambda.amazonaws.com"})
        self.make(0)

    def make(self, number):
        name = f"function-{number}"
        self.functions.create_function(FunctionName=name, Runtime="provided.al2023", Handler="bootstrap", Role=self.role, Code={"ZipFile": package(str(number))})
        settle(self.functions, name)
        self.functions.create_alias(FunctionName=name, Name="LIVE", FunctionVersion="$LATEST")
        self.name = name  # only now: a kill before this leaves a function without an alias

    def write(self, number):
        if number % 10 == 0:
            self.make(number)
        bytes_of_it = package(str(number))
        version = self.functions.update_function_code(FunctionName=self.name, ZipFile=bytes_of_it, Publish=True)
        settle(self.functions, self.name)
        self.functions.update_alias(FunctionName=self.name, Name="LIVE", FunctionVersion=version["Version"])
        return self.name, version["Version"], base64.b64encode(hashlib.sha256(bytes_of_it).digest()).decode()

    def check(self, notes):
        newest = {}
        for name, version, digest in notes:
            assert self.functions.get_function_configuration(FunctionName=name, Qualifier=version)["CodeSha256"] == digest, (name, version)
            newest[name] = int(version)
        for name, version in newest.items():
            points_at = self.functions.get_alias(FunctionName=name, Name="LIVE")["FunctionVersion"]
            assert int(points_at) >= version, (name, version, points_at)


class Parameters(Writer):
    def prepare(self):
        self.parameters = self.cloud.client("ssm")

    def write(self, number):
        name = f"/p/{number % 20}"
        return name, self.parameters.put_parameter(Name=name, Value=f"{name}={number}", Type=("String", "SecureString")[number % 2], Overwrite=True)["Version"], number

    def check(self, notes):
        newest = {name: (version, number) for name, version, number in notes}
        for name, (version, number) in newest.items():
            found = self.parameters.get_parameter(Name=name, WithDecryption=True)["Parameter"]
            assert found["Version"] >= version and int(found["Value"].split("=")[1]) >= number, (name, version, found)


class Users(Writer):
    def prepare(self):
        self.iam = self.cloud.client("iam")

    def write(self, number):
        self.iam.create_user(UserName=f"user-{number}")
        return f"user-{number}", self.iam.create_access_key(UserName=f"user-{number}")["AccessKey"]

    def check(self, notes):
        for name, key in notes:
            assert key["AccessKeyId"] in [one["AccessKeyId"] for one in self.iam.list_access_keys(UserName=name)["AccessKeyMetadata"]], name
        if notes:  # the secret still works, too
            assert self.cloud.user_client("sts", notes[-1][1]).get_caller_identity()["Arn"].endswith(notes[-1][0])


class LogLines(Writer):
    def prepare(self):
        self.logs = self.cloud.client("logs")
        self.stream = {"logGroupName": "lines", "logStreamName": "one"}
        self.logs.create_log_group(logGroupName="lines")
        self.logs.create_log_stream(**self.stream)

    def write(self, number):
        self.logs.put_log_events(**self.stream, logEvents=[{"timestamp": int(time.time() * 1000), "message": f"line {number}"}])
        return f"line {number}"

    def check(self, notes):
        if not notes:
            return
        found, token = set(), {}
        for _ in range(1 + len(self.notes) // 1000):
            page = self.logs.get_log_events(**self.stream, limit=10_000, **token)
            found |= {event["message"] for event in page["events"]}
            token = {"nextToken": page["nextBackwardToken"]}
            if not page["events"] or set(notes) <= found:
                break
        assert set(notes) <= found, set(notes) - found


class Pushes(Writer):
    """Commits to a repository: its branch points at the last commit whose push succeeded, or at a later one, and has all of its objects."""

    def __init__(self, cloud, folder):
        self.folder = folder
        super().__init__(cloud)

    def git(self, *words):
        done = subprocess.run(["git", "-c", "user.name=Dev", "-c", "user.email=dev@example.com", *words], cwd=self.folder, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(done.stderr)
        return done.stdout.strip()

    def prepare(self):
        self.remote = self.cloud.client("codecommit").create_repository(repositoryName="pushed")["repositoryMetadata"]["cloneUrlHttp"]
        self.git("init", "-q", "-b", "main", ".")

    def write(self, number):
        (self.folder / "file").write_text(f"{number}\n" * 100)
        self.git("add", ".")
        self.git("commit", "-qm", str(number))
        self.git("push", "-q", self.remote, "main")
        return number, self.git("rev-parse", "HEAD")

    def check(self, notes):
        if not notes:
            return
        head = self.git("ls-remote", self.remote, "refs/heads/main").split()[0]
        self.git("merge-base", "--is-ancestor", notes[-1][1], head)  # fails if it isn't an ancestor

    def check_all(self):
        self.git("clone", "-q", "--mirror", self.remote, "mirror")
        self.git("-C", "mirror", "fsck", "--full")
        self.git("-C", "mirror", "cat-file", "-e", self.notes[-1][1])


class Executions(Writer):
    """Executions of a pipeline from an S3 object to a function."""

    def prepare(self):
        self.pipelines, s3 = self.cloud.client("codepipeline"), self.cloud.client("s3")
        for bucket in ("sources", "artifacts"):
            s3.create_bucket(Bucket=bucket, CreateBucketConfiguration=REGION)
        s3.put_bucket_versioning(Bucket="sources", VersioningConfiguration={"Status": "Enabled"})
        s3.put_object(Bucket="sources", Key="definition.zip", Body=package("definition"))
        everything = {"Effect": "Allow", "Action": "*", "Resource": "*"}
        functions = self.cloud.client("lambda")
        functions.create_function(FunctionName="worker", Runtime="provided.al2023", Handler="bootstrap", Code={"ZipFile": package("worker")}, Timeout=20,
                                  Role=self.cloud.role("worker", {"Service": "lambda.amazonaws.com"}, everything))
        settle(functions, "worker")
        role = self.cloud.role("runner", {"Service": "codepipeline.amazonaws.com"}, everything)
        self.pipelines.create_pipeline(pipeline={**pipeline_declaration(role, "sources", "artifacts"), "executionMode": "SUPERSEDED"})

    def write(self, number):
        time.sleep(0.05)
        return self.pipelines.start_pipeline_execution(name="deploy")["pipelineExecutionId"]

    def check(self, notes):
        for execution in notes:
            self.pipelines.get_pipeline_execution(pipelineName="deploy", pipelineExecutionId=execution)

    def check_all(self):
        """The last execution runs to its end, despite all kills."""
        end = time.time() + 60
        while (status := self.pipelines.get_pipeline_execution(pipelineName="deploy", pipelineExecutionId=self.notes[-1])["pipelineExecution"]["status"]) == "InProgress":
            assert time.time() < end, self.pipelines.get_pipeline_state(name="deploy")["stageStates"]
            time.sleep(0.2)
        assert status == "Succeeded", status


def sha256(body):
    return hashlib.sha256(body).hexdigest()


def settle(functions, name):
    """Waits until the update is complete, because another one would be refused until then."""
    while True:
        now = functions.get_function_configuration(FunctionName=name)
        if now["State"] == "Active" and now["LastUpdateStatus"] == "Successful":
            return
        time.sleep(0.01)
