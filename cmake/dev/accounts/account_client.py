"""A client for one account of the local cloud, with the permissions of the account's administrator."""
import base64
import http.client
import json
import time
import urllib.parse

REGION = "eu-central-1"
TARGETS = {"codepipeline": "CodePipeline_20150709", "codecommit": "CodeCommit_20150413", "logs": "Logs_20140328", "ssm": "AmazonSSM", "iam": ""}


class ApiError(Exception):
    def __init__(self, code, message):
        super().__init__(f"{code}: {message}")
        self.code = code


class AccountClient:
    """`name`: dev, test or prod; `account_id`: its ID, twelve digits."""

    def __init__(self, endpoint, name, account_id):
        self.endpoint, self.name, self.account_id = endpoint, name, account_id

    def __call__(self, service, operation, **members):
        """Calls a service that uses JSON 1.1: account("codepipeline", "GetPipelineState", name="orders-deploy")."""
        headers = {"content-type": "application/x-amz-json-1.1", "x-amz-target": f"{TARGETS[service]}.{operation}"}
        return json.loads(self.send(service, "POST", "/", json.dumps(members), headers) or "{}")

    def rest(self, service, method, path, **members):
        """Calls a service that uses REST and JSON: account.rest("lambda", "GET", "/2015-03-31/functions/")."""
        return json.loads(self.send(service, method, path, json.dumps(members) if members else "", {"content-type": "application/json"}) or "{}")

    def form(self, service, **members):
        """Calls IAM or STS; returns XML."""
        return self.send(service, "POST", "/", urllib.parse.urlencode(members), {"content-type": "application/x-www-form-urlencoded"}).decode()

    def send(self, service, method, path, body, headers):
        # The signature of an account's administrator isn't verified, so zeros are sent.
        now = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
        scope = f"{self.account_id}/{now[:8]}/{REGION}/{service}/aws4_request"
        headers |= {"x-amz-date": now, "authorization": f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature={'0' * 64}"}
        connection = http.client.HTTPConnection(urllib.parse.urlsplit(self.endpoint).netloc, timeout=60)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            content = answer.read()
        finally:
            connection.close()
        if answer.status >= 300:
            raise api_error(answer, content)
        return content

    def functions(self):
        return [one["FunctionName"] for one in self.rest("lambda", "GET", "/2015-03-31/functions/")["Functions"]]

    def aliases(self, function):
        """{alias: version}"""
        listed = self.rest("lambda", "GET", f"/2015-03-31/functions/{function}/aliases")["Aliases"]
        return {alias["Name"]: alias["FunctionVersion"] for alias in listed}

    def code_sha256(self, function, qualifier):
        """The SHA-256 of the function's package, in base64, as Lambda returns it."""
        return self.rest("lambda", "GET", f"/2015-03-31/functions/{function}?Qualifier={qualifier}")["Configuration"]["CodeSha256"]

    def live_version(self, function):
        """The version that LIVE points at, such as "1.0.0"; "$LATEST" before the first deployment."""
        aliases = self.aliases(function)
        names = [name for name, version in aliases.items() if version == aliases["LIVE"] and name != "LIVE"]
        return names[0].replace("-", ".") if names else aliases["LIVE"]

    def api_urls(self):
        """{function: the URL of its HTTP API}"""
        apis = self.rest("apigateway", "GET", "/v2/apis")["items"]
        return {api["name"]: api["apiEndpoint"] for api in apis}

    def clone_url(self, name):
        """The URL of the repository, for git."""
        return self("codecommit", "GetRepository", repositoryName=name)["repositoryMetadata"]["cloneUrlHttp"]

    def main_commit(self, repository):
        """The latest commit of the branch main; None before the first push."""
        try:
            return self("codecommit", "GetBranch", repositoryName=repository, branchName="main")["branch"]["commitId"]
        except ApiError as error:
            if error.code != "BranchDoesNotExistException":
                raise
            return None

    def invoke(self, function, event, qualifier="LIVE"):
        return json.loads(self.send("lambda", "POST", f"/2015-03-31/functions/{function}/invocations?Qualifier={qualifier}", json.dumps(event),
                                    {"content-type": "application/json"}))

    def get(self, function, path):
        """Sends a GET request without credentials; returns (status, body)."""
        address = urllib.parse.urlsplit(self.api_urls()[function])
        connection = http.client.HTTPConnection(address.netloc, timeout=60)
        try:
            connection.request("GET", address.path + path)
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def update_code(self, function, package):
        self.rest("lambda", "PUT", f"/2015-03-31/functions/{function}/code", ZipFile=base64.b64encode(package).decode())


def api_error(answer, content):
    text = content.decode(errors="replace")
    try:
        body = json.loads(text)
    except ValueError:
        return ApiError(str(answer.status), text)
    code = answer.getheader("x-amzn-errortype") or body.get("__type") or str(answer.status)
    return ApiError(code.split("#")[-1].split(":")[0], body.get("message") or body.get("Message") or text)
