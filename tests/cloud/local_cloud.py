"""The local cloud as a separate process, for tests: `with LocalCloud() as cloud: cloud.client("s3", account="111111111111")`."""
import json
import os
import subprocess
import sys
import urllib.error
import urllib.request

try:
    import boto3
    import botocore.exceptions
    from botocore.config import Config
except ImportError as absent:
    print(f"skipped: {absent}")
    sys.exit(0)

REGION = "eu-central-1"
DEV, TEST, PROD = "111111111111", "222222222222", "333333333333"


class LocalCloud:
    """`martlet local up` on a free port, unless `port` is given. Its state is deleted at the end, unless `state` names a folder."""

    def __init__(self, *options, martlet=None, state=None, port=0):
        self.martlet = martlet or sys.argv[1]
        self.port = port
        self.options = [*options, *(["--state", str(state)] if state else ["--ephemeral"])]

    def __enter__(self):
        command = [self.martlet, "local", "up", "--port", str(self.port), "--json", *self.options]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        ready = self.process.stdout.readline()
        if not ready:
            raise RuntimeError("the local cloud did not start: " + self.process.communicate()[1])
        self.endpoint = json.loads(ready)["endpoint"]
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
        self.log = self.process.communicate(timeout=60)[1]

    def client(self, service, account=DEV, key=None, secret="any", token=None, **options):
        """A boto3 client: by default as the account's administrator; with `key`, as a user or a session."""
        config = Config(retries={"total_max_attempts": 1}, **options)
        return boto3.client(service, endpoint_url=self.endpoint, region_name=REGION, aws_access_key_id=key or account, aws_secret_access_key=secret,
                            aws_session_token=token, config=config)

    def environment(self, account=DEV, key=None, secret="any"):
        """The variables with which a program reaches the cloud; of this process's own environment, only PATH."""
        return {"PATH": os.environ["PATH"], "HOME": "/nowhere", "AWS_ENDPOINT_URL": self.endpoint, "AWS_REGION": REGION, "AWS_DEFAULT_REGION": REGION,
                "AWS_ACCESS_KEY_ID": key or account, "AWS_SECRET_ACCESS_KEY": secret, "AWS_EC2_METADATA_DISABLED": "true", "AWS_CONFIG_FILE": "/dev/null",
                "AWS_SHARED_CREDENTIALS_FILE": "/dev/null"}

    def command(self, *words, **environment):
        """Runs the martlet command as an account's administrator: .returncode, .stdout, .stderr."""
        return subprocess.run([self.martlet, *words], env=self.environment(**environment), capture_output=True, text=True, timeout=120)

    def session_client(self, service, credentials, **options):
        """A boto3 client with the session credentials that AssumeRole returned."""
        return self.client(service, key=credentials["AccessKeyId"], secret=credentials["SecretAccessKey"], token=credentials["SessionToken"], **options)

    def user(self, name, *statements, account=DEV):
        """Creates a user with these permissions. Returns its access key."""
        iam = self.client("iam", account)
        iam.create_user(UserName=name)
        if statements:
            iam.put_user_policy(UserName=name, PolicyName="permissions", PolicyDocument=policy(*statements))
        return iam.create_access_key(UserName=name)["AccessKey"]

    def user_client(self, service, key, **options):
        return self.client(service, key=key["AccessKeyId"], secret=key["SecretAccessKey"], **options)

    def role(self, name, trust, *statements, account=DEV):
        """Creates a role that `trust` (a principal) may assume, with these permissions. Returns its ARN."""
        iam = self.client("iam", account)
        trusts = {"Effect": "Allow", "Principal": trust, "Action": ["sts:AssumeRole", "sts:TagSession"]}
        arn = iam.create_role(RoleName=name, AssumeRolePolicyDocument=policy(trusts))["Role"]["Arn"]
        if statements:
            iam.put_role_policy(RoleName=name, PolicyName="permissions", PolicyDocument=policy(*statements))
        return arn


def policy(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def allow(*actions, resource="*"):
    return {"Effect": "Allow", "Action": list(actions), "Resource": resource}


LOGGING = allow("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents")  # what AWSLambdaBasicExecutionRole allows


def deny(*actions, resource="*"):
    return {"Effect": "Deny", "Action": list(actions), "Resource": resource}


def fetch(url, method="GET", body=None, headers=None):
    """The status and the body of the response to a plain HTTP request."""
    try:
        with urllib.request.urlopen(urllib.request.Request(url, method=method, data=body, headers=headers or {})) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def refused(call, **members):
    """The error with which a call is refused: (code, status, message)."""
    try:
        call(**members)
    except botocore.exceptions.ClientError as error:
        return error.response["Error"]["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"], error.response["Error"].get("Message", "")
    raise AssertionError(f"{call.__name__} was not refused")
