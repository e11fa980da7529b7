#!/usr/bin/env python3
"""Requests to an HTTP API of the local cloud that a function responds to: created by boto3, called by Python's HTTP client."""
import http.client
import json
import pathlib
import shutil
import sys
import unittest
import urllib.error
import urllib.parse
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
import shell_function  # noqa: E402
from local_cloud import DEV, REGION, LocalCloud  # noqa: E402

# Returns its event as the response body.
BOOTSTRAP = """
while next_event; do
  printf '{"statusCode":201,"headers":{"content-type":"application/json","x-from":"function"},"isBase64Encoded":true,"body":"%s"}' "$(printf '%s' "$event" | base64 -w0)" > "$files/answer"
  curl -s -X POST --data-binary "@$files/answer" "$api/$request/response" > /dev/null
done
"""


class Requests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cloud = cls.enterClassContext(LocalCloud())
        cls.lambdas, cls.apis = cls.cloud.client("lambda"), cls.cloud.client("apigatewayv2")
        role = cls.cloud.role("orders-api", {"Service": "lambda.amazonaws.com"})
        cls.lambdas.create_function(FunctionName="orders-api", Runtime="provided.al2023", Handler="bootstrap", Role=role, Code={"ZipFile": shell_function.package(BOOTSTRAP)}, Timeout=20)
        cls.lambdas.get_waiter("function_active_v2").wait(FunctionName="orders-api", WaiterConfig={"Delay": 0.1})
        cls.alias = cls.lambdas.create_alias(FunctionName="orders-api", Name="LIVE", FunctionVersion="$LATEST")["AliasArn"]

    def api(self, *routes, payload="2.0", allowed="*/*"):
        """An API with these routes. The alias's policy allows it to invoke the function for `allowed`."""
        api = self.apis.create_api(Name="orders", ProtocolType="HTTP")
        identifier = api["ApiId"]
        uri = f"arn:aws:apigateway:{REGION}:lambda:path/2015-03-31/functions/{self.alias}/invocations"
        integration = self.apis.create_integration(ApiId=identifier, IntegrationType="AWS_PROXY", IntegrationUri=uri, PayloadFormatVersion=payload)["IntegrationId"]
        for route in routes:
            self.apis.create_route(ApiId=identifier, RouteKey=route, Target=f"integrations/{integration}")
        self.apis.create_stage(ApiId=identifier, StageName="$default", AutoDeploy=True)
        if allowed:
            self.lambdas.add_permission(FunctionName="orders-api", Qualifier="LIVE", StatementId=identifier, Action="lambda:InvokeFunction", Principal="apigateway.amazonaws.com",
                                        SourceArn=f"arn:aws:execute-api:{REGION}:{DEV}:{identifier}/{allowed}")
        return api["ApiEndpoint"]

    def send(self, endpoint, path, method="GET", body=None, **headers):
        address = urllib.parse.urlsplit(endpoint)
        connection = http.client.HTTPConnection(address.netloc, timeout=30)
        connection.request(method, address.path + path, body, headers)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer, content

    def test_reach_the_alias_complete(self):
        endpoint = self.api("POST /orders/{id}")
        answer, content = self.send(endpoint, "/orders/a%20b?x=1&x=2", "POST", b'{"n":1}', **{"content-type": "application/json", "x-mine": "yes"})
        self.assertEqual((answer.status, answer.headers["x-from"]), (201, "function"))
        event = json.loads(content)
        self.assertEqual((event["version"], event["routeKey"], event["rawPath"], event["rawQueryString"]), ("2.0", "POST /orders/{id}", "/orders/a b", "x=1&x=2"))
        self.assertEqual((event["pathParameters"], event["body"], event["headers"]["x-mine"]), ({"id": "a b"}, '{"n":1}', "yes"))
        self.assertEqual(event["requestContext"]["accountId"], DEV)

    def test_become_events_of_format_1_if_the_integration_says_so(self):
        _, content = self.send(self.api("ANY /{proxy+}", payload="1.0"), "/files/a?x=1")
        event = json.loads(content)
        self.assertEqual((event["version"], event["resource"], event["path"], event["httpMethod"]), ("1.0", "/{proxy+}", "/files/a", "GET"))
        self.assertEqual(event["pathParameters"], {"proxy": "files/a"})

    def test_are_refused_if_the_alias_does_not_allow_the_api(self):
        for allowed in (None, "$default/GET/other"):
            answer, content = self.send(self.api("$default", allowed=allowed), "/orders")
            self.assertEqual((answer.status, content), (500, b'{"message":"Internal Server Error"}'))

    def test_are_allowed_for_the_default_route_by_the_permission_of_the_module_service(self):
        answer, _ = self.send(self.api("$default", allowed="$default/$default"), "/orders")
        self.assertEqual(answer.status, 201)

    def test_without_a_matching_route_get_404(self):
        api = self.apis.create_api(Name="orders", ProtocolType="HTTP")["ApiId"]
        with self.assertRaises(urllib.error.HTTPError) as answer:
            urllib.request.urlopen(f"{self.cloud.endpoint}/_aws/execute-api/{api}/orders")
        self.assertEqual((answer.exception.code, answer.exception.read()), (404, b'{"message":"Not Found"}'))


if __name__ == "__main__":
    if not shutil.which("curl"):
        print("skipped: the function needs curl")
        sys.exit(0)
    unittest.main(argv=sys.argv[:1])
