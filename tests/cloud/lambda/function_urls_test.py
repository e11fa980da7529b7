#!/usr/bin/env python3
"""function_urls_test.py MARTLET: function URLs, created with boto3, called with Python's HTTP client and curl, signed with botocore."""
import base64
import http.client
import json
import pathlib
import subprocess
import sys
import time
import unittest
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import DEV, REGION, LocalCloud, allow, refused  # noqa: E402
from streaming_function import create_function  # noqa: E402

from botocore.auth import SigV4Auth  # noqa: E402
from botocore.awsrequest import AWSRequest  # noqa: E402
from botocore.credentials import Credentials  # noqa: E402


class FunctionUrls(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cloud = cls.enterClassContext(LocalCloud())
        cls.role = cls.cloud.role("function", {"Service": "lambda.amazonaws.com"})
        cls.client = cls.cloud.client("lambda")
        cls.address = urllib.parse.urlsplit(cls.cloud.endpoint)

    def function(self, name, auth="NONE", permissions=True, **url):
        create_function(self.client, self.role, name)
        made = self.client.create_function_url_config(FunctionName=name, AuthType=auth, **url)["FunctionUrl"]
        if permissions:
            self.permit(name)
        return urllib.parse.urlsplit(made).netloc

    def permit(self, name, url=True, invoke=True):
        if url:
            self.client.add_permission(FunctionName=name, StatementId="url", Action="lambda:InvokeFunctionUrl", Principal="*", FunctionUrlAuthType="NONE")
        if invoke:
            self.client.add_permission(FunctionName=name, StatementId="invoke", Action="lambda:InvokeFunction", Principal="*", InvokedViaFunctionUrl=True)

    def ask(self, host, path="/", method="GET", body=None, headers=None):
        link = http.client.HTTPConnection(self.address.hostname, self.address.port)
        self.addCleanup(link.close)
        link.request(method, path, body, {"Host": host, **(headers or {})})
        answer = link.getresponse()
        return answer, answer.read()

    def signed(self, host, path, key, secret, body=b"", method="GET"):
        request = AWSRequest(method=method, url=f"http://{host}{path}", data=body, headers={"Host": host})
        SigV4Auth(Credentials(key, secret), "lambda", REGION).add_auth(request)
        return self.ask(host, path, method, body, dict(request.headers.items()))

    def test_a_url_belongs_to_a_function_or_an_alias(self):
        client = self.client
        create_function(client, self.role, "addressed", Publish=True)
        client.create_alias(FunctionName="addressed", Name="LIVE", FunctionVersion="1")
        for qualifier in ({}, {"Qualifier": "LIVE"}):
            made = client.create_function_url_config(FunctionName="addressed", AuthType="NONE", **qualifier)
            self.assertRegex(made["FunctionUrl"], rf"^http://[a-z0-9]{{32}}\.lambda-url\.{REGION}\.localhost:\d+/$")
        arn = f"arn:aws:lambda:{REGION}:{DEV}:function:addressed"
        urls = client.list_function_url_configs(FunctionName="addressed")["FunctionUrlConfigs"]
        self.assertEqual([url["FunctionArn"] for url in urls], [arn, arn + ":LIVE"])
        self.assertEqual(refused(client.create_function_url_config, FunctionName="addressed", AuthType="NONE")[0], "ResourceConflictException")

    def test_a_public_url_delivers_requests_in_payload_format_2(self):
        host = self.function("public")
        answer, body = self.ask(host, "/a%20b/c?x=1&x=2&y=", "POST", b"\xff\x00", {"Content-Type": "application/octet-stream", "Cookie": "k=v"})
        self.assertEqual((answer.status, answer.headers["content-type"]), (200, "application/json"))
        event = json.loads(body)
        self.assertEqual((event["version"], event["rawPath"], event["rawQueryString"]), ("2.0", "/a%20b/c", "x=1&x=2&y="))
        self.assertEqual((event["body"], event["isBase64Encoded"], event["cookies"]), (base64.b64encode(b"\xff\x00").decode(), True, ["k=v"]))
        context = event["requestContext"]
        self.assertEqual((context["accountId"], context["http"]["method"], context["http"]["path"]), ("anonymous", "POST", "/a b/c"))
        self.assertEqual(context["domainName"], host.split(".")[0] + f".lambda-url.{REGION}.on.aws")
        self.assertNotIn("authorizer", context)

    def test_a_url_can_also_be_reached_by_path(self):
        host = self.function("by-path")
        answer, body = self.ask(self.address.netloc, f"/_aws/lambda-url/{host.split('.')[0]}/orders?a=1")
        self.assertEqual((answer.status, json.loads(body)["rawPath"], json.loads(body)["rawQueryString"]), (200, "/orders", "a=1"))
        self.assertEqual(json.loads(self.ask(self.address.netloc, f"/_aws/lambda-url/{host.split('.')[0]}")[1])["rawPath"], "/")

    def test_a_public_url_needs_both_permissions(self):
        host = self.function("guarded", permissions=False)
        forbidden = "Forbidden. For troubleshooting Function URL authorization issues, see: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html"
        for url, invoke in ((False, False), (True, False), (False, True)):
            self.permit("guarded", url, invoke) if url or invoke else None
            if url or invoke:
                answer, body = self.ask(host)
                self.assertEqual((answer.status, json.loads(body)), (403, {"Message": forbidden}), (url, invoke))
                self.client.remove_permission(FunctionName="guarded", StatementId="url" if url else "invoke")
        self.permit("guarded")
        self.assertEqual(self.ask(host)[0].status, 200)
        self.assertEqual(self.ask("nosuchurl.lambda-url.eu-central-1.localhost")[0].status, 403)

    def test_an_iam_url_accepts_signatures_of_permitted_callers_only(self):
        host = self.function("private", auth="AWS_IAM", permissions=False)
        arn = f"arn:aws:lambda:{REGION}:{DEV}:function:private"
        allowed = self.cloud.user("caller", allow("lambda:InvokeFunctionUrl", "lambda:InvokeFunction", resource=arn))
        half = self.cloud.user("half", allow("lambda:InvokeFunctionUrl", resource=arn))
        self.assertEqual(self.ask(host)[0].status, 403)
        answer, body = self.signed(host, "/orders?a=1", allowed["AccessKeyId"], allowed["SecretAccessKey"], b'{"n":1}', "POST")
        self.assertEqual(answer.status, 200, body)
        event = json.loads(body)
        self.assertEqual((event["body"], event["requestContext"]["accountId"]), ('{"n":1}', DEV))
        self.assertEqual(event["requestContext"]["authorizer"]["iam"]["userArn"], f"arn:aws:iam::{DEV}:user/caller")
        self.assertEqual(self.signed(host, "/", half["AccessKeyId"], half["SecretAccessKey"])[0].status, 403)
        answer, body = self.signed(host, "/", allowed["AccessKeyId"], "wrong")
        self.assertEqual(answer.status, 403)
        self.assertIn("The request signature we calculated does not match", json.loads(body)["Message"])

    def test_cors_headers_of_the_url_replace_those_of_the_function(self):
        host = self.function("shared", Cors={"AllowOrigins": ["https://shop.example"], "AllowMethods": ["GET"], "AllowHeaders": ["x-a"], "MaxAge": 60})
        asked, _ = self.ask(host, method="OPTIONS", headers={"Origin": "https://shop.example", "Access-Control-Request-Method": "GET"})
        self.assertEqual((asked.headers["access-control-allow-origin"], asked.headers["access-control-allow-methods"], asked.headers["access-control-max-age"]),
                         ("https://shop.example", "GET", "60"))
        self.assertEqual(self.ask(host, headers={"Origin": "https://shop.example"})[0].headers["access-control-allow-origin"], "https://shop.example")
        self.assertIsNone(self.ask(host, headers={"Origin": "https://evil.example"})[0].headers["access-control-allow-origin"])

    def test_a_failure_of_the_function_gets_status_502(self):
        self.assertEqual(self.ask(self.function("failing"), "/fail")[0].status, 502)

    def test_a_streaming_url_sends_each_part_when_the_function_produces_it(self):
        host = self.function("streamed", InvokeMode="RESPONSE_STREAM")
        begin = time.monotonic()
        curl = subprocess.Popen(["curl", "-sSN", "-i", "-H", f"Host: {host}", f"{self.cloud.endpoint}/stream"], stdout=subprocess.PIPE, text=True)
        self.addCleanup(curl.communicate)
        seen = []
        for line in curl.stdout:
            if line.startswith("part"):
                seen.append((line.strip(), time.monotonic() - begin))
            elif line.startswith("HTTP/") or line.lower().startswith(("x-kind", "set-cookie")):
                seen.append((line.strip(), 0))
        self.assertIn("HTTP/1.1 201", seen[0][0])
        self.assertIn(("x-kind: streamed", 0), [(text.lower(), when) for text, when in seen])
        parts = [one for one in seen if one[0].startswith("part")]
        self.assertEqual([text for text, _ in parts], ["part 0", "part 1", "part 2"])
        self.assertGreater(parts[2][1] - parts[0][1], 0.8)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
