"""Our client against moto, an independent emulator. boto3 prepares moto, and checks the results."""
import base64
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile

try:
    import boto3
    import botocore
    import moto.server  # noqa: F401
except ImportError as missing:
    print(f"skipped: python3 can't import {missing.name}")
    sys.exit(0)

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "simulated_accounts"))
import sqs_sns_eventbridge_calls  # noqa: E402
from dynamodb_item_calls import put_and_read_items  # noqa: E402
from moto_server import REGION, Moto  # noqa: E402
from operation_caller import OperationCaller  # noqa: E402

CALLER = sys.argv[1]


def main():
    with Moto() as server, tempfile.TemporaryDirectory() as folder:
        MotoFixture(server.url, folder).run()
    with tempfile.TemporaryDirectory() as folder:
        over_tls(folder)


def zipped(text):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("lambda_function.py", text)
    return packed.getvalue()


def over_tls(folder):
    if not shutil.which("openssl"):
        print("TLS is not tested: openssl is missing, which creates the certificate")
        return
    certificate, key = (os.path.join(folder, name) for name in ("certificate.pem", "key.pem"))
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1", "-subj", "/CN=moto",
                    "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate], check=True, capture_output=True)
    with Moto(["-s", "-c", certificate, "-k", key]) as server:
        fixture = MotoFixture(server.url, folder)
        assert fixture.response("STS", "GetCallerIdentity", AWS_CA_BUNDLE=certificate)["Account"] == "123456789012"
        stranger = fixture.failure("STS", "GetCallerIdentity")
        assert stranger["code"] == "UntrustedServer" and "tried" not in stranger["text"], stranger
    print("over_tls ok")


class MotoFixture(OperationCaller):
    def __init__(self, url, folder):
        super().__init__(CALLER, url)
        self.folder = folder

    def run(self):
        requests = [self.lambda_functions, self.lambda_failures, self.s3_objects, self.s3_odd_keys, self.sts_roles, self.ssm_parameters,
                    self.dynamodb_items, self.dynamodb_transactions, self.sqs_messages, self.sns_messages, self.events, self.secrets, self.kms_keys]
        for part in requests:
            part()
            print(part.__name__, "ok", flush=True)
        print(f"{self.count} calls were answered by moto as expected")

    def lambda_functions(self):
        role = self.boto("iam").create_role(RoleName="function", AssumeRolePolicyDocument="{}")["Role"]["Arn"]
        first, second = zipped("first"), zipped("second")
        self.boto("lambda").create_function(
            FunctionName="greeter", Runtime="python3.11", Role=role, Handler="lambda_function.handler", Code={"ZipFile": first}, MemorySize=256,
            Timeout=7, Environment={"Variables": {"A": "1", "EMPTY": ""}}, Description="", Layers=[], Tags={"team": "birds"})
        name = {"FunctionName": "greeter"}
        got = self.response("Lambda", "GetFunction", name)
        here = got["Configuration"]
        assert (here["FunctionName"], here["MemorySize"], here["Timeout"], here["Version"]) == ("greeter", 256, 7, "$LATEST"), here
        assert here["Environment"]["Variables"] == {"A": "1", "EMPTY": ""}, here
        assert here["CodeSha256"] == base64.b64encode(hashlib.sha256(first).digest()).decode(), here
        assert got["Tags"] == {"team": "birds"} and got["Code"]["Location"], got

        one = self.response("Lambda", "PublishVersion", name | {"Description": "1.0.0"})
        assert (one["Version"], one["Description"]) == ("1", "1.0.0"), one
        changed = self.response("Lambda", "UpdateFunctionCode", name | {"ZipFile": base64.b64encode(second).decode(), "Architectures": ["x86_64"]})
        assert changed["CodeSha256"] == base64.b64encode(hashlib.sha256(second).digest()).decode(), changed
        settings = self.response("Lambda", "UpdateFunctionConfiguration", name | {
            "MemorySize": 512, "Environment": {"Variables": {"B": "2"}}, "Description": "more"})
        assert settings["MemorySize"] == 512 and settings["Environment"]["Variables"] == {"B": "2"}, settings
        assert self.response("Lambda", "PublishVersion", name)["Version"] == "2"
        versions = self.response("Lambda", "ListVersionsByFunction", name | {"MaxItems": 50})["Versions"]
        assert [one["Version"] for one in versions] == ["$LATEST", "1", "2"], versions

        made = self.response("Lambda", "CreateAlias", name | {"Name": "1-0-0", "FunctionVersion": "1", "Description": "first"})
        assert made["FunctionVersion"] == "1" and made["RevisionId"], made
        self.response("Lambda", "CreateAlias", name | {
            "Name": "LIVE", "FunctionVersion": "1", "RoutingConfig": {"AdditionalVersionWeights": {"2": 0.25}}})
        got = self.response("Lambda", "GetAlias", name | {"Name": "LIVE"})
        assert got["RoutingConfig"]["AdditionalVersionWeights"] == {"2": 0.25}, got
        moved = self.response("Lambda", "UpdateAlias", name | {
            "Name": "LIVE", "FunctionVersion": "2", "RoutingConfig": {"AdditionalVersionWeights": {}}, "RevisionId": got["RevisionId"]})
        assert moved["FunctionVersion"] == "2", moved
        aliases = self.response("Lambda", "ListAliases", name)["Aliases"]
        assert {one["Name"]: one["FunctionVersion"] for one in aliases} == {"1-0-0": "1", "LIVE": "2"}, aliases
        self.response("Lambda", "GetAlias", {"FunctionName": here["FunctionArn"], "Name": "LIVE"})  # an ARN in the path
        qualified = self.response("Lambda", "GetFunction", name | {"Qualifier": "2"})
        assert qualified["Configuration"]["Version"] == "2", qualified

    def lambda_failures(self):
        missing = self.failure("Lambda", "GetFunction", {"FunctionName": "missing"})
        assert (missing["code"], missing["status"]) == ("ResourceNotFoundException", 404), missing
        alias = self.failure("Lambda", "GetAlias", {"FunctionName": "greeter", "Name": "missing"})
        assert (alias["code"], alias["status"]) == ("ResourceNotFoundException", 404), alias
        taken = self.failure("Lambda", "CreateAlias", {"FunctionName": "greeter", "Name": "LIVE", "FunctionVersion": "1"})
        assert (taken["code"], taken["status"]) == ("ConflictException", 409), taken
        refused = self.failure("Lambda", "GetFunction", {"FunctionName": "greeter"}, AWS_ENDPOINT_URL="http://127.0.0.1:9", AWS_MAX_ATTEMPTS="1")
        assert (refused["code"], refused["status"]) == ("Unreachable", 0), refused

    def s3_objects(self):
        s3 = self.boto("s3")
        s3.create_bucket(Bucket="nest", CreateBucketConfiguration={"LocationConstraint": REGION})
        s3.put_bucket_versioning(Bucket="nest", VersioningConfiguration={"Status": "Enabled"})
        content = os.urandom(3_000_000)
        file = os.path.join(self.folder, "content")
        with open(file, "wb") as writing:
            writing.write(content)
        at = {"Bucket": "nest", "Key": "a/b.zip"}
        put = self.response("S3", "PutObject", at | {"file": file, "ContentType": "application/zip", "Metadata": {"version": "1.1.1"}})
        assert s3.get_object(**at)["Body"].read() == content
        assert put["ETag"] == f'"{hashlib.md5(content).hexdigest()}"' and put["VersionId"], put
        got = self.ask("S3", "GetObject", at)
        assert base64.b64decode(got["body"]) == content
        head = got["response"]
        assert (head["ContentLength"], head["ContentType"], head["Metadata"]) == (len(content), "application/zip", {"version": "1.1.1"}), head
        part = self.ask("S3", "GetObject", at | {"Range": "bytes=10-19"})
        assert base64.b64decode(part["body"]) == content[10:20]
        assert self.response("S3", "HeadObject", at)["ContentLength"] == len(content)
        listed = self.response("S3", "ListObjectsV2", {"Bucket": "nest", "Prefix": "a/"})
        assert [(one["Key"], one["Size"]) for one in listed["Contents"]] == [("a/b.zip", len(content))], listed
        folders = self.response("S3", "ListObjectsV2", {"Bucket": "nest", "Delimiter": "/"})
        assert folders["CommonPrefixes"] == [{"Prefix": "a/"}] and folders["Contents"] == [], folders
        link = s3.generate_presigned_url("get_object", Params=at, ExpiresIn=60)
        fetched = self.ask("Download", "Fetch", {"link": link})
        assert base64.b64decode(fetched["body"]) == content
        assert base64.b64decode(fetched["sha256"]) == hashlib.sha256(content).digest()
        self.response("S3", "DeleteObject", at)
        missing = self.failure("S3", "GetObject", at)
        assert (missing["code"], missing["status"]) == ("NoSuchKey", 404), missing
        assert self.failure("S3", "HeadObject", at)["code"] == "404"
        bucket = self.failure("S3", "GetObject", {"Bucket": "missing", "Key": "x"})
        assert bucket["code"] == "NoSuchBucket", bucket
        gone = self.failure("Download", "Fetch", {"link": link})
        assert gone["status"] == 404 and "Signature" not in gone["text"], gone

    def s3_odd_keys(self):
        s3 = self.boto("s3")
        file = os.path.join(self.folder, "small")
        with open(file, "w") as writing:
            writing.write("small")
        for key in ["a b+c&d=e", "käse/☃", "quote'\"<>", "tilde~!*()", "percent%41"]:
            self.response("S3", "PutObject", {"Bucket": "nest", "Key": key, "file": file})
            assert s3.get_object(Bucket="nest", Key=key)["Body"].read() == b"small", key
            assert base64.b64decode(self.ask("S3", "GetObject", {"Bucket": "nest", "Key": key})["body"]) == b"small", key

    def sts_roles(self):
        me = self.response("STS", "GetCallerIdentity")
        assert me["Account"] == "123456789012", me
        role = "arn:aws:iam::111111111111:role/promotion"
        taken = self.response("STS", "AssumeRole", {"RoleArn": role, "RoleSessionName": "tests", "ExternalId": "external", "DurationSeconds": 900})
        assert taken["Credentials"]["AccessKeyId"].startswith("ASIA") and taken["Credentials"]["SessionToken"], taken
        there = self.response("STS", "GetCallerIdentity", CALLER_ROLE=role)
        assert there["Account"] == "111111111111" and "assumed-role/promotion" in there["Arn"], there
        self.response("STS", "AssumeRoleWithWebIdentity", {"RoleArn": role, "RoleSessionName": "tests", "WebIdentityToken": "token"})
        # A profile with a role, from the shared configuration files.
        config = os.path.join(self.folder, "config")
        with open(config, "w") as writing:
            writing.write(f"[profile base]\naws_access_key_id = testing\naws_secret_access_key = testing\n"
                          f"[profile lower]\nrole_arn = {role}\nsource_profile = base\nregion = {REGION}\nendpoint_url = {self.url}\n")
        by_profile = self.response("STS", "GetCallerIdentity", AWS_PROFILE="lower", AWS_CONFIG_FILE=config, AWS_ACCESS_KEY_ID="",
                                   AWS_SECRET_ACCESS_KEY="", AWS_REGION="", AWS_ENDPOINT_URL="")
        assert by_profile["Account"] == "111111111111", by_profile
        # A role assumed with a web identity token in a file.
        token = os.path.join(self.folder, "token")
        with open(token, "w") as writing:
            writing.write("a.b.c\n")
        by_token = self.response("STS", "GetCallerIdentity", AWS_WEB_IDENTITY_TOKEN_FILE=token, AWS_ROLE_ARN=role, AWS_ACCESS_KEY_ID="",
                                 AWS_SECRET_ACCESS_KEY="")
        assert by_token["Account"] == "111111111111", by_token

    def ssm_parameters(self):
        ssm = self.boto("ssm")
        ssm.put_parameter(Name="/orders/limits", Value='{"items": 100}', Type="String")
        ssm.put_parameter(Name="/orders/secret", Value="hidden", Type="SecureString")
        got = self.response("SSM", "GetParameter", {"Name": "/orders/limits"})["Parameter"]
        assert (got["Name"], got["Value"], got["Type"], got["Version"]) == ("/orders/limits", '{"items": 100}', "String", 1), got
        secret = self.response("SSM", "GetParameter", {"Name": "/orders/secret", "WithDecryption": True})["Parameter"]
        assert (secret["Value"], secret["Type"]) == ("hidden", "SecureString"), secret
        some = self.response("SSM", "GetParameters", {"Names": ["/orders/limits", "/missing"]})
        assert [one["Name"] for one in some["Parameters"]] == ["/orders/limits"] and some["InvalidParameters"] == ["/missing"], some
        missing = self.failure("SSM", "GetParameter", {"Name": "/missing"})
        assert (missing["code"], missing["status"]) == ("ParameterNotFound", 400), missing

    def dynamodb_items(self):
        put_and_read_items(self)

    def dynamodb_transactions(self):
        key = {"id": {"S": "0"}}
        put = {"Put": {"TableName": "orders", "Item": {"id": {"S": "t"}, "n": {"N": "1"}}}}
        update = {"Update": {"TableName": "orders", "Key": key, "UpdateExpression": "ADD #0 :0", "ExpressionAttributeNames": {"#0": "n"},
                             "ExpressionAttributeValues": {":0": {"N": "1"}}}}
        self.response("DynamoDB", "TransactWriteItems", {"TransactItems": [put, update], "ClientRequestToken": "once"})
        self.response("DynamoDB", "TransactWriteItems", {"TransactItems": [put, update]})
        got = self.response("DynamoDB", "TransactGetItems", {"TransactItems": [{"Get": {"TableName": "orders", "Key": {"id": {"S": name}}}}
                                                                              for name in ("t", "none")]})["Responses"]
        assert got[0]["Item"]["n"] == {"N": "1"} and "Item" not in got[1], got
        check = {"ConditionCheck": {"TableName": "orders", "Key": {"id": {"S": "none"}}, "ConditionExpression": "attribute_exists(#0)",
                                    "ExpressionAttributeNames": {"#0": "id"}}}
        canceled = self.failure("DynamoDB", "TransactWriteItems", {"TransactItems": [update, check]})
        assert canceled["code"] == "TransactionCanceledException", canceled
        reasons = json.loads(canceled["document"])["CancellationReasons"]
        assert [one["Code"] for one in reasons] == ["None", "ConditionalCheckFailed"], reasons

    def sqs_messages(self):
        sqs_sns_eventbridge_calls.sqs(self)

    def sns_messages(self):
        sqs_sns_eventbridge_calls.sns(self)

    def events(self):
        sqs_sns_eventbridge_calls.event_bridge(self)

    def secrets(self):
        boto = self.boto("secretsmanager")
        boto.create_secret(Name="orders/passwords", SecretString='{"database": "hidden"}')
        got = self.response("Secrets Manager", "GetSecretValue", {"SecretId": "orders/passwords"})
        assert got["SecretString"] == '{"database": "hidden"}' and got["VersionStages"] == ["AWSCURRENT"], got
        missing = self.failure("Secrets Manager", "GetSecretValue", {"SecretId": "missing"})
        assert missing["code"] == "ResourceNotFoundException", missing

    def kms_keys(self):
        boto = self.boto("kms")
        key = boto.create_key()["KeyMetadata"]["KeyId"]
        context = {"EncryptionContext": {"order": "ord_1"}}
        plaintext = base64.b64encode(b"\0\xff secret").decode()
        sealed = self.response("KMS", "Encrypt", {"KeyId": key, "Plaintext": plaintext} | context)["CiphertextBlob"]
        assert boto.decrypt(CiphertextBlob=base64.b64decode(sealed), **context)["Plaintext"] == b"\0\xff secret"
        opened = self.response("KMS", "Decrypt", {"CiphertextBlob": sealed, "KeyId": key} | context)
        assert opened["Plaintext"] == plaintext, opened
        other = self.failure("KMS", "Decrypt", {"CiphertextBlob": sealed, "EncryptionContext": {"order": "ord_2"}})
        assert other["code"] == "InvalidCiphertextException", other
        data_key = self.response("KMS", "GenerateDataKey", {"KeyId": key, "KeySpec": "AES_256"})
        assert len(base64.b64decode(data_key["Plaintext"])) == 32, data_key


main()
