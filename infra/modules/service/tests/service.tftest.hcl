mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "111111111111" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
  mock_data "aws_region" {
    defaults = { name = "eu-central-1" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::111111111111:role/orders-api" }
  }
  mock_resource "aws_lambda_function" {
    defaults = { arn = "arn:aws:lambda:eu-central-1:111111111111:function:orders-api" }
  }
  mock_resource "aws_lambda_alias" {
    defaults = {
      arn        = "arn:aws:lambda:eu-central-1:111111111111:function:orders-api:LIVE"
      invoke_arn = "arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-central-1:111111111111:function:orders-api:LIVE/invocations"
    }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:eu-central-1:111111111111:log-group:/aws/lambda/orders-api" }
  }
  mock_resource "aws_apigatewayv2_api" {
    defaults = { id = "abc", api_endpoint = "https://abc.execute-api.eusc-de-east-1.amazonaws.eu", execution_arn = "arn:aws:execute-api:eu-central-1:111111111111:abc" }
  }
  mock_resource "aws_apigatewayv2_integration" {
    defaults = { id = "int" }
  }
  mock_resource "aws_apigatewayv2_stage" {
    defaults = { invoke_url = "https://abc.execute-api.eu-central-1.amazonaws.com/" }
  }
}

variables {
  name       = "orders-api"
  parameters = { "limits" = "{\"orders\":100}" }
}

run "starts_with_placeholder_code_before_any_deployment" {
  assert {
    condition     = fileexists(aws_lambda_function.this.filename) && aws_lambda_function.this.runtime == "provided.al2023" && aws_lambda_function.this.publish != true
    error_message = "The function has no placeholder code, or publishes it as a version."
  }
  assert {
    condition     = aws_lambda_alias.live.name == "LIVE" && aws_lambda_alias.live.function_version == "$LATEST"
    error_message = "The alias doesn't start at $LATEST."
  }
}

run "passes_requests_only_to_the_alias" {
  assert {
    condition     = aws_apigatewayv2_integration.live.integration_uri == aws_lambda_alias.live.invoke_arn
    error_message = "The API calls something other than the alias."
  }
  assert {
    condition     = aws_lambda_permission.api.qualifier == "LIVE" && aws_lambda_permission.api.source_arn == "arn:aws:execute-api:eu-central-1:111111111111:abc/$default/$default"
    error_message = "The API's permission isn't for the alias, or covers more than the API's one route."
  }
  assert {
    condition     = aws_apigatewayv2_integration.live.payload_format_version == "2.0" && aws_apigatewayv2_integration.live.timeout_milliseconds == 29000
    error_message = "The integration has a different payload format or timeout."
  }
  assert {
    condition     = output.api_url == "https://abc.execute-api.eusc-de-east-1.amazonaws.eu"
    error_message = "The URL isn't the endpoint that AWS reports, or ends with a slash."
  }
}

run "can_only_write_logs_and_read_its_own_parameters" {
  assert {
    condition = jsondecode(aws_iam_role_policy.logs.policy).Statement == [{
      Effect   = "Allow"
      Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource = "arn:aws:logs:eu-central-1:111111111111:log-group:/aws/lambda/orders-api:log-stream:*"
    }]
    error_message = "The function has more or fewer permissions for logs than it needs."
  }
  assert {
    condition = jsondecode(aws_iam_role_policy.parameters.policy).Statement == [{
      Effect   = "Allow"
      Action   = ["ssm:GetParameter"]
      Resource = ["arn:aws:ssm:eu-central-1:111111111111:parameter/orders-api/*"]
    }]
    error_message = "The function can read other parameters, or can't read its own."
  }
  assert {
    condition     = aws_ssm_parameter.this["limits"].name == "/orders-api/limits"
    error_message = "The parameter has a different path."
  }
  assert {
    condition     = aws_cloudwatch_log_group.this.name == "/aws/lambda/orders-api" && aws_cloudwatch_log_group.this.retention_in_days == 30
    error_message = "The log group isn't the function's, or has a different retention period."
  }
}

run "decrypts_secrets_in_its_path_with_their_own_key" {
  variables {
    parameter_path    = "/shop/orders"
    parameter_key_arn = "arn:aws:kms:eu-central-1:111111111111:key/1234"
  }
  assert {
    condition = jsondecode(aws_iam_role_policy.parameters.policy).Statement[1] == {
      Effect    = "Allow"
      Action    = ["kms:Decrypt"]
      Resource  = ["arn:aws:kms:eu-central-1:111111111111:key/1234"]
      Condition = { StringLike = { "kms:EncryptionContext:PARAMETER_ARN" = ["arn:aws:ssm:eu-central-1:111111111111:parameter/shop/orders/*"] } }
    }
    error_message = "The function can decrypt more than the parameters below its path."
  }
}

run "uses_the_given_alias_and_payload_format" {
  variables {
    alias          = "blue"
    payload_format = "1.0"
    timeout_s      = 900
  }
  assert {
    condition     = aws_lambda_alias.live.name == "blue" && aws_lambda_permission.api.qualifier == "blue" && aws_apigatewayv2_integration.live.payload_format_version == "1.0"
    error_message = "The module ignores `alias` or `payload_format`."
  }
  assert {
    condition     = aws_apigatewayv2_integration.live.timeout_milliseconds == 30000
    error_message = "The timeout exceeds 30 s, the maximum of an HTTP API."
  }
}
