mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "222222222222" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
  mock_data "aws_region" {
    defaults = { name = "eu-central-1" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::222222222222:role/one" }
  }
  mock_resource "aws_kms_key" {
    defaults = { arn = "arn:aws:kms:eu-central-1:222222222222:key/1234", key_id = "1234" }
  }
  mock_resource "aws_s3_bucket" {
    defaults = { arn = "arn:aws:s3:::one", id = "orders-definition-222222222222-eu-central-1" }
  }
  mock_resource "aws_codepipeline" {
    defaults = { arn = "arn:aws:codepipeline:eu-central-1:222222222222:orders-deploy" }
  }
  mock_resource "aws_lambda_function" {
    defaults = { arn = "arn:aws:lambda:eu-central-1:222222222222:function:one" }
  }
  mock_resource "aws_lambda_alias" {
    defaults = {
      arn        = "arn:aws:lambda:eu-central-1:222222222222:function:one:LIVE"
      invoke_arn = "arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-central-1:222222222222:function:one:LIVE/invocations"
    }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:eu-central-1:222222222222:log-group:one" }
  }
  mock_resource "aws_apigatewayv2_api" {
    defaults = { id = "abc", api_endpoint = "https://abc.execute-api.eu-central-1.amazonaws.com", execution_arn = "arn:aws:execute-api:eu-central-1:222222222222:abc" }
  }
  mock_resource "aws_codecommit_repository" {
    defaults = { clone_url_http = "https://git-codecommit.eu-central-1.amazonaws.com/v1/repos/orders-definition" }
  }
}

variables {
  prefix           = "orders-"
  services         = { api = {}, deploy = {} }
  deployer_package = "../service/placeholder.zip" # any zip: nothing runs here
  sources          = [{ role_arn = "arn:aws:iam::111111111111:role/source-orders", external_id = "dev-to-test-7c1f" }]
}

run "reads_the_definition_from_a_repository_by_default" {
  assert {
    condition     = aws_codecommit_repository.definition[0].repository_name == "orders-definition" && length(aws_s3_bucket.definition) == 0
    error_message = "There is no repository, or there is also a bucket."
  }
  assert {
    condition     = output.definition == "https://git-codecommit.eu-central-1.amazonaws.com/v1/repos/orders-definition"
    error_message = "The output isn't the URL to push to."
  }
}

run "reads_the_definition_from_a_bucket_if_configured" {
  variables { definition_source = "s3" }
  assert {
    condition     = length(aws_codecommit_repository.definition) == 0 && aws_s3_bucket.definition[0].bucket == "orders-definition-222222222222-eu-central-1"
    error_message = "There is no bucket, or there is also a repository."
  }
  assert {
    condition     = aws_s3_bucket_versioning.definition[0].versioning_configuration[0].status == "Enabled" && aws_s3_bucket_notification.definition[0].eventbridge
    error_message = "The bucket isn't versioned, or sends no events, but CodePipeline needs both."
  }
  assert {
    condition     = aws_s3_bucket_public_access_block.definition[0].restrict_public_buckets && jsondecode(aws_s3_bucket_policy.definition[0].policy).Statement[0].Effect == "Deny"
    error_message = "The definition can be accessed without TLS, or be made public."
  }
  assert {
    condition     = output.definition == "s3://orders-definition-222222222222-eu-central-1/definition.zip"
    error_message = "The output isn't the S3 URL of the zip."
  }
}

run "creates_no_promotion_source_without_a_higher_account" {
  assert {
    condition     = output.source_arn == null
    error_message = "There is a role for reading code in this account."
  }
}

run "lets_a_higher_account_read_code" {
  variables { readers = { deployers = ["arn:aws:iam::333333333333:role/deployer-orders"], external_id = "test-to-prod-90ab" } }
  assert {
    condition     = output.source_arn == "arn:aws:iam::222222222222:role/one"
    error_message = "There is no role for reading code in this account."
  }
}

run "returns_the_configuration_for_the_command_line" {
  assert {
    condition = jsondecode(output.configuration) == {
      account       = "222222222222"
      prefix        = "orders-"
      alias         = "LIVE"
      stagingBucket = "deployer-orders-staging-222222222222-eu-central-1"
      records       = "s3://deployer-orders-records-222222222222-eu-central-1/orders-"
      sources       = [{ role = "arn:aws:iam::111111111111:role/source-orders", externalId = "dev-to-test-7c1f" }]
    }
    error_message = "The configuration has other values."
  }
  assert {
    condition     = output.deployer_name == "deployer-orders" && output.pipeline == "orders-deploy"
    error_message = "The names don't contain the prefix."
  }
}
