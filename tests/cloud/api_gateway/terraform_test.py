#!/usr/bin/env python3
"""HTTP APIs, created by Terraform's AWS provider: applied, applied again without changes, changed, destroyed."""
import json
import pathlib
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent.parent / "terraform")]
import installed_provider  # noqa: E402
from local_cloud import DEV, REGION, LocalCloud  # noqa: E402

FUNCTION = f"arn:aws:lambda:{REGION}:{DEV}:function:orders-api:LIVE"
INVOKE = f"arn:aws:apigateway:{REGION}:lambda:path/2015-03-31/functions/{FUNCTION}/invocations"
OPTIONS = ("-no-color", "-input=false", "-compact-warnings")


def configuration(timeout_ms=29000, cors=True):
    """The HTTP API of the module `service`, and a second stage with its own deployment."""
    api = {"name": "orders-api", "protocol_type": "HTTP", "description": "of the shop"}
    if cors:
        api["cors_configuration"] = {"allow_origins": ["https://shop.example"], "allow_methods": ["GET", "PUT"], "max_age": 60}
    named = "${aws_apigatewayv2_api.this.id}"
    return {
        "provider": {"aws": {"region": REGION, "default_tags": {"tags": {"managed-by": "terraform"}}}},
        "resource": {
            "aws_apigatewayv2_api": {"this": api},
            "aws_apigatewayv2_integration": {"live": {"api_id": named, "integration_type": "AWS_PROXY", "integration_method": "POST", "integration_uri": INVOKE,
                                                      "payload_format_version": "2.0", "timeout_milliseconds": timeout_ms}},
            "aws_apigatewayv2_route": {"default": {"api_id": named, "route_key": "$default", "target": "integrations/${aws_apigatewayv2_integration.live.id}"},
                                       "orders": {"api_id": named, "route_key": "GET /orders/{id}", "target": "integrations/${aws_apigatewayv2_integration.live.id}"}},
            "aws_apigatewayv2_stage": {"default": {"api_id": named, "name": "$default", "auto_deploy": True},
                                       "fixed": {"api_id": named, "name": "fixed", "deployment_id": "${aws_apigatewayv2_deployment.first.id}",
                                                 "stage_variables": {"color": "blue"}}},
            "aws_apigatewayv2_deployment": {"first": {"api_id": named, "description": "first", "depends_on": ["aws_apigatewayv2_route.default"]}},
        },
        "output": {"url": {"value": "${aws_apigatewayv2_api.this.api_endpoint}"}},
    }


class Terraform(unittest.TestCase):
    def test_terraform_creates_changes_and_destroys_http_apis(self):
        with LocalCloud() as cloud, tempfile.TemporaryDirectory() as folder:
            environment = {"AWS_ENDPOINT_URL": cloud.endpoint, "AWS_ACCESS_KEY_ID": DEV, "AWS_SECRET_ACCESS_KEY": "any", "AWS_EC2_METADATA_DISABLED": "true"}
            self.main = pathlib.Path(folder) / "main.tf.json"
            with installed_provider.Terraform(folder, environment) as self.terraform:
                apis = cloud.client("apigatewayv2")
                self.apply(configuration())
                api = apis.get_apis()["Items"][0]
                self.assertEqual(json.loads(self.run_terraform("output", "-json"))["url"]["value"], f"{cloud.endpoint}/_aws/execute-api/{api['ApiId']}")
                self.assertEqual(api["Tags"], {"managed-by": "terraform"})
                self.run_terraform("plan", "-detailed-exitcode", *OPTIONS)  # exit status 2 if anything differs
                self.apply(configuration(timeout_ms=1000, cors=False))
                self.assertNotIn("CorsConfiguration", apis.get_api(ApiId=api["ApiId"]))
                self.assertEqual(apis.get_integrations(ApiId=api["ApiId"])["Items"][0]["TimeoutInMillis"], 1000)
                self.run_terraform("plan", "-detailed-exitcode", *OPTIONS)
                self.run_terraform("destroy", "-auto-approve", *OPTIONS)
                self.assertEqual(apis.get_apis()["Items"], [])

    def apply(self, wanted):
        self.main.write_text(json.dumps(wanted))
        self.run_terraform("apply", "-auto-approve", *OPTIONS)

    def run_terraform(self, *arguments):
        done = self.terraform.run(*arguments)
        self.assertEqual(done.returncode, 0, f"terraform {' '.join(arguments)}:\n{done.stdout}\n{done.stderr}")
        return done.stdout


if __name__ == "__main__":
    if installed_provider.missing_requirement():
        print(f"skipped: {installed_provider.missing_requirement()}")
        sys.exit(0)
    unittest.main(argv=sys.argv[:1])
