#!/usr/bin/env python3
"""functions_test.py MARTLET: Lambda in the local cloud, called with boto3: functions, versions, aliases, permissions and invocations."""
import json
import pathlib
import sys
import tempfile
import time
import unittest
import urllib.error
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import shell_function  # noqa: E402
from local_cloud import DEV, REGION, TEST, LocalCloud, allow, refused  # noqa: E402

ARN = f"arn:aws:lambda:{REGION}:{DEV}:function:"
# Returns each event, and an identifier of its code.
BOOTSTRAP = """
while next_event; do
  curl -sS -o /dev/null -d "{\\"code\\":\\"%s\\",\\"event\\":$event}" "$api/$request/response"
done
"""


def package(code):
    return shell_function.package(BOOTSTRAP % code)


def settled(client, name):
    """Waits until a change of the function is complete."""
    for _ in range(200):
        shown = client.get_function_configuration(FunctionName=name)
        if shown["State"] == "Active" and shown["LastUpdateStatus"] == "Successful":
            return shown
        time.sleep(0.01)
    raise AssertionError(f"{name} is not active")


def create(cloud, name, role, client=None, **settings):
    client = client or cloud.client("lambda")
    client.create_function(FunctionName=name, Runtime="provided.al2023", Handler="bootstrap", Role=role, Code={"ZipFile": package("one")}, **settings)
    settled(client, name)
    return client


class Functions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cloud = cls.enterClassContext(LocalCloud())
        cls.role = cls.cloud.role("function", {"Service": "lambda.amazonaws.com"})

    def test_a_role_that_does_not_trust_lambda_is_refused(self):
        other = self.cloud.role("not-for-lambda", {"AWS": DEV})
        code, status, message = refused(self.cloud.client("lambda").create_function, FunctionName="f", Runtime="provided.al2023", Handler="h", Role=other,
                                        Code={"ZipFile": package("one")})
        self.assertEqual((code, status, message),
                         ("InvalidParameterValueException", 400, "The role defined for the function cannot be assumed by Lambda."))

    def test_code_can_be_downloaded_from_its_presigned_url(self):
        client = create(self.cloud, "downloaded", self.role)
        link = client.get_function(FunctionName="downloaded")["Code"]["Location"]
        with urllib.request.urlopen(link) as answer:
            self.assertEqual(answer.read(), package("one"))
        with self.assertRaises(urllib.error.HTTPError) as forged:
            urllib.request.urlopen(link.replace("expires=1", "expires=2"))
        self.assertEqual(forged.exception.code, 403)

    def test_an_alias_can_be_moved_to_another_version(self):
        client = create(self.cloud, "moving", self.role, Publish=True)
        client.create_alias(FunctionName="moving", Name="LIVE", FunctionVersion="1")
        client.update_function_code(FunctionName="moving", ZipFile=package("two"), Publish=True)
        settled(client, "moving")
        invoke = lambda: json.loads(client.invoke(FunctionName="moving:LIVE", Payload=b"{}")["Payload"].read())["code"]  # noqa: E731
        self.assertEqual(invoke(), "one")
        client.update_alias(FunctionName="moving", Name="LIVE", FunctionVersion="2")
        self.assertEqual(invoke(), "two")
        code, status, message = refused(client.delete_function, FunctionName="moving", Qualifier="2")
        self.assertEqual((code, status), ("ResourceConflictException", 409))
        self.assertIn("[LIVE]", message)

    def test_an_asynchronous_invocation_runs(self):
        client = create(self.cloud, "queued", self.role)
        self.assertEqual(client.invoke(FunctionName="queued", InvocationType="Event", Payload=b"{}")["StatusCode"], 202)

    def test_another_account_can_invoke_only_what_a_permission_allows(self):
        client = create(self.cloud, "shared", self.role)
        other = self.cloud.client("lambda", TEST)
        self.assertEqual(refused(other.invoke, FunctionName=ARN + "shared")[0], "AccessDeniedException")
        client.add_permission(FunctionName="shared", StatementId="test", Action="lambda:InvokeFunction", Principal=TEST)
        self.assertEqual(other.invoke(FunctionName=ARN + "shared")["StatusCode"], 200)
        client.remove_permission(FunctionName="shared", StatementId="test")
        self.assertEqual(refused(other.invoke, FunctionName=ARN + "shared")[0], "AccessDeniedException")

    def test_creating_a_function_needs_permission_to_pass_its_role(self):
        key = self.cloud.user("creator", allow("lambda:*"))
        code, status, message = refused(self.cloud.user_client("lambda", key).create_function, FunctionName="passed", Runtime="provided.al2023",
                                        Handler="h", Role=self.role, Code={"ZipFile": package("one")})
        self.assertEqual((code, status), ("AccessDeniedException", 403))
        self.assertIn("is not authorized to perform: iam:PassRole on resource: " + self.role, message)

    def test_lists_have_pages(self):
        client = create(self.cloud, "paged", self.role)
        for number in range(5):
            client.update_function_configuration(FunctionName="paged", Description=str(number))
            settled(client, "paged")
            client.publish_version(FunctionName="paged")
        pages = client.get_paginator("list_versions_by_function").paginate(FunctionName="paged", PaginationConfig={"PageSize": 2})
        self.assertEqual([version["Version"] for page in pages for version in page["Versions"]], ["$LATEST", "1", "2", "3", "4", "5"])
        every = [function["FunctionName"] for page in client.get_paginator("list_functions").paginate(PaginationConfig={"PageSize": 1})
                 for function in page["Functions"]]
        self.assertEqual(every, sorted(every))
        self.assertIn("paged", every)

    def test_unsupported_settings_are_refused(self):
        client = create(self.cloud, "plain", self.role)
        code, _, message = refused(client.update_function_configuration, FunctionName="plain", Layers=[f"arn:aws:lambda:{REGION}:{DEV}:layer:l:1"])
        self.assertEqual((code, message), ("InvalidParameterValueException", "Layers isn't supported by Martlet's local cloud."))


class State(unittest.TestCase):
    def test_functions_survive_a_kill(self):
        with tempfile.TemporaryDirectory() as folder:
            with LocalCloud(state=folder) as cloud:
                role = cloud.role("function", {"Service": "lambda.amazonaws.com"})
                client = create(cloud, "lasting", role, Publish=True)
                client.put_function_concurrency(FunctionName="lasting", ReservedConcurrentExecutions=0)
                cloud.process.kill()
            with LocalCloud(state=folder) as cloud:
                client = cloud.client("lambda")
                self.assertEqual(client.get_function(FunctionName="lasting", Qualifier="1")["Configuration"]["Version"], "1")
                self.assertEqual(refused(client.invoke, FunctionName="lasting")[:2], ("TooManyRequestsException", 429))
                client.delete_function_concurrency(FunctionName="lasting")
                self.assertEqual(client.invoke(FunctionName="lasting", Payload=b"{}")["StatusCode"], 200)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
