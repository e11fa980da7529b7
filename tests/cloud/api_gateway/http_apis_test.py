#!/usr/bin/env python3
"""HTTP APIs, created and read by boto3."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from local_cloud import DEV, REGION, TEST, LocalCloud, allow, refused  # noqa: E402

FUNCTION = f"arn:aws:lambda:{REGION}:{DEV}:function:orders-api:LIVE"
INVOKE = f"arn:aws:apigateway:{REGION}:lambda:path/2015-03-31/functions/{FUNCTION}/invocations"


class HttpApis(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cloud = cls.enterClassContext(LocalCloud())
        cls.apis = cls.cloud.client("apigatewayv2")

    def api(self, **more):
        return self.apis.create_api(Name="orders", ProtocolType="HTTP", **more)["ApiId"]

    def integration(self, api, **more):
        return self.apis.create_integration(ApiId=api, IntegrationType="AWS_PROXY", IntegrationUri=INVOKE, PayloadFormatVersion="2.0", **more)["IntegrationId"]

    def test_an_api_has_the_same_fields_as_in_aws(self):
        made = self.apis.create_api(Name="orders", ProtocolType="HTTP", Description="of the shop", Tags={"a": "1"})
        api = made["ApiId"]
        self.assertRegex(api, "^[a-z0-9]{10}$")
        self.assertEqual(made["ResponseMetadata"]["HTTPStatusCode"], 201)
        for answer in (made, self.apis.get_api(ApiId=api)):
            self.assertEqual(answer["ApiEndpoint"], f"{self.cloud.endpoint}/_aws/execute-api/{api}")
            self.assertEqual(answer["ApiKeySelectionExpression"], "$request.header.x-api-key")
            self.assertEqual(answer["RouteSelectionExpression"], "$request.method $request.path")
            self.assertEqual((answer["Name"], answer["ProtocolType"], answer["Description"], answer["Tags"]), ("orders", "HTTP", "of the shop", {"a": "1"}))
            self.assertEqual(answer["DisableExecuteApiEndpoint"], False)
            self.assertEqual(answer["CreatedDate"].tzinfo.utcoffset(None).total_seconds(), 0)
        self.assertIn(api, [one["ApiId"] for one in self.apis.get_apis()["Items"]])

    def test_an_update_changes_only_the_fields_in_the_request(self):
        api = self.api(Description="old", CorsConfiguration={"AllowOrigins": ["*"], "MaxAge": 5})
        changed = self.apis.update_api(ApiId=api, Description="")
        self.assertEqual((changed["Description"], changed["Name"]), ("", "orders"))
        self.assertEqual(changed["CorsConfiguration"], {"AllowOrigins": ["*"], "MaxAge": 5})
        self.apis.delete_cors_configuration(ApiId=api)
        self.assertNotIn("CorsConfiguration", self.apis.get_api(ApiId=api))

    def test_pages_have_the_requested_size(self):
        api = self.api()
        made = {self.apis.create_route(ApiId=api, RouteKey=f"GET /{n}")["RouteId"] for n in range(5)}
        pages = list(self.apis.get_paginator("get_routes").paginate(ApiId=api, PaginationConfig={"PageSize": 2}))
        self.assertEqual([len(page["Items"]) for page in pages], [2, 2, 1])
        self.assertEqual({route["RouteId"] for page in pages for route in page["Items"]}, made)

    def test_an_integration_has_its_defaults(self):
        api = self.api()
        integration = self.integration(api)
        got = self.apis.get_integration(ApiId=api, IntegrationId=integration)
        del got["ResponseMetadata"]
        self.assertEqual(got, {"ConnectionType": "INTERNET", "IntegrationId": integration, "IntegrationMethod": "POST", "IntegrationType": "AWS_PROXY",
                               "IntegrationUri": INVOKE, "PayloadFormatVersion": "2.0", "TimeoutInMillis": 30000})
        changed = self.apis.update_integration(ApiId=api, IntegrationId=integration, TimeoutInMillis=1000)
        self.assertEqual((changed["TimeoutInMillis"], changed["IntegrationUri"]), (1000, INVOKE))

    def test_an_integration_can_be_deleted_only_after_its_routes(self):
        api = self.api()
        integration = self.integration(api)
        route = self.apis.create_route(ApiId=api, RouteKey="GET /orders/{id}", Target=f"integrations/{integration}")
        self.assertEqual((route["AuthorizationType"], route["ApiKeyRequired"]), ("NONE", False))
        self.assertEqual(refused(self.apis.delete_integration, ApiId=api, IntegrationId=integration)[:2], ("ConflictException", 409))
        changed = self.apis.update_route(ApiId=api, RouteId=route["RouteId"], RouteKey="ANY /{proxy+}")
        self.assertEqual((changed["RouteKey"], changed["Target"]), ("ANY /{proxy+}", f"integrations/{integration}"))
        self.apis.delete_route(ApiId=api, RouteId=route["RouteId"])
        self.apis.delete_integration(ApiId=api, IntegrationId=integration)
        self.assertEqual((self.apis.get_routes(ApiId=api)["Items"], self.apis.get_integrations(ApiId=api)["Items"]), ([], []))

    def test_stages_and_deployments(self):
        api = self.api()
        stage = self.apis.create_stage(ApiId=api, StageName="$default", AutoDeploy=True)
        self.assertEqual((stage["StageName"], stage["AutoDeploy"], stage["StageVariables"]), ("$default", True, {}))
        self.assertTrue(self.apis.get_deployment(ApiId=api, DeploymentId=stage["DeploymentId"])["AutoDeployed"])
        self.apis.create_stage(ApiId=api, StageName="dev", StageVariables={"color": "blue"})
        deployment = self.apis.create_deployment(ApiId=api, StageName="dev", Description="first")
        self.assertEqual((deployment["DeploymentStatus"], deployment["Description"]), ("DEPLOYED", "first"))
        self.assertEqual(self.apis.get_stage(ApiId=api, StageName="dev")["DeploymentId"], deployment["DeploymentId"])
        self.assertEqual(refused(self.apis.delete_deployment, ApiId=api, DeploymentId=deployment["DeploymentId"])[:2], ("BadRequestException", 400))
        self.assertEqual(self.apis.update_stage(ApiId=api, StageName="dev", Description="changed")["StageVariables"], {"color": "blue"})
        self.apis.delete_stage(ApiId=api, StageName="dev")
        self.apis.delete_deployment(ApiId=api, DeploymentId=deployment["DeploymentId"])
        self.assertEqual([one["StageName"] for one in self.apis.get_stages(ApiId=api)["Items"]], ["$default"])
        self.assertEqual(len(self.apis.get_deployments(ApiId=api)["Items"]), 1)

    def test_quick_create_creates_a_complete_api(self):
        api = self.api(Target=FUNCTION)
        integration = self.apis.get_integrations(ApiId=api)["Items"][0]
        self.assertEqual((integration["IntegrationUri"], integration["PayloadFormatVersion"], integration["ApiGatewayManaged"]), (FUNCTION, "2.0", True))
        route = self.apis.get_routes(ApiId=api)["Items"][0]
        self.assertEqual((route["RouteKey"], route["Target"]), ("$default", f"integrations/{integration['IntegrationId']}"))
        self.assertEqual([(one["StageName"], one["AutoDeploy"]) for one in self.apis.get_stages(ApiId=api)["Items"]], [("$default", True)])

    def test_tags_of_apis_and_stages(self):
        api = self.api(Tags={"a": "1"})
        self.apis.create_stage(ApiId=api, StageName="dev")
        for arn in (f"arn:aws:apigateway:{REGION}::/apis/{api}", f"arn:aws:apigateway:{REGION}::/apis/{api}/stages/dev"):
            self.apis.tag_resource(ResourceArn=arn, Tags={"b": "2", "c": "3"})
            self.apis.untag_resource(ResourceArn=arn, TagKeys=["a", "c"])
            self.assertEqual(self.apis.get_tags(ResourceArn=arn)["Tags"], {"b": "2"})
        self.assertEqual(self.apis.get_stage(ApiId=api, StageName="dev")["Tags"], {"b": "2"})

    def test_errors_have_the_same_messages_as_in_aws(self):
        api = self.api()
        self.assertEqual(refused(self.apis.get_api, ApiId="nothere"), ("NotFoundException", 404, f"Invalid API identifier specified {DEV}:nothere"))
        self.assertEqual(refused(self.apis.create_route, ApiId=api, RouteKey="FETCH /"), (
            "BadRequestException", 400, 'The provided route key is not formatted properly for HTTP protocol. Format should be "[HTTP METHOD] /[RESOURCE PATH]" or "$default"'))
        self.assertEqual(refused(self.apis.create_integration, ApiId=api, IntegrationType="AWS_PROXY", IntegrationUri=FUNCTION, PayloadFormatVersion="3.0"),
                         ("BadRequestException", 400, "Unsupported PayloadFormatVersion: 3.0"))
        self.assertEqual(refused(self.apis.create_integration, ApiId=api, IntegrationType="AWS_PROXY", IntegrationUri=FUNCTION, PayloadFormatVersion="2.0", TimeoutInMillis=30001)[2],
                         "Timeout should be between 50 ms and 30000 ms")
        self.apis.create_route(ApiId=api, RouteKey="$default")
        self.assertEqual(refused(self.apis.create_route, ApiId=api, RouteKey="$default"), ("ConflictException", 409, "Route with key $default already exists for this API"))

    def test_unsupported_settings_are_refused(self):
        api = self.api()
        for call, members, what in (
                (self.apis.create_api, {"Name": "chat", "ProtocolType": "WEBSOCKET", "RouteSelectionExpression": "$request.body.action"}, "WebSocket APIs"),
                (self.apis.create_route, {"ApiId": api, "RouteKey": "GET /x", "AuthorizationType": "AWS_IAM"}, "authorizers"),
                (self.apis.create_integration, {"ApiId": api, "IntegrationType": "HTTP_PROXY", "IntegrationUri": "https://x.example", "PayloadFormatVersion": "1.0"},
                 "integrations other than AWS_PROXY"),
                (self.apis.create_stage, {"ApiId": api, "StageName": "logged", "AccessLogSettings": {"Format": "x"}}, "access logs of stages")):
            self.assertEqual(refused(call, **members), ("BadRequestException", 400, f"The local cloud does not support {what}."))

    def test_accounts_and_regions_are_separate(self):
        api = self.api()
        self.assertEqual(refused(self.cloud.client("apigatewayv2", account=TEST).get_api, ApiId=api)[1], 404)
        self.assertEqual(self.cloud.client("apigatewayv2", account=TEST).get_apis()["Items"], [])

    def test_policies_are_enforced_by_method_and_path(self):
        api = self.api()
        key = self.cloud.user("reader", allow("apigateway:GET", resource=f"arn:aws:apigateway:{REGION}::/apis/{api}"))
        reader = self.cloud.user_client("apigatewayv2", key)
        self.assertEqual(reader.get_api(ApiId=api)["ApiId"], api)
        self.assertEqual(refused(reader.get_routes, ApiId=api)[:2], ("AccessDeniedException", 403))
        code, status, message = refused(reader.delete_api, ApiId=api)
        self.assertEqual((code, status), ("AccessDeniedException", 403))
        self.assertIn(f"apigateway:DELETE on resource: arn:aws:apigateway:{REGION}::/apis/{api}", message)

    def test_deleting_an_api_deletes_all_its_parts(self):
        api = self.api(Target=FUNCTION)
        self.apis.delete_api(ApiId=api)
        self.assertEqual(refused(self.apis.get_routes, ApiId=api)[1], 404)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
