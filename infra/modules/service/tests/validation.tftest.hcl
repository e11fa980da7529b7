mock_provider "aws" {}

variables {
  name       = "orders-api"
  parameters = { "limits" = "{\"orders\":100}" }
}

run "refuses_a_name_with_a_qualifier" {
  command = plan
  variables { name = "orders-api:LIVE" }
  expect_failures = [var.name]
}

run "refuses_a_version_as_the_alias" {
  command = plan
  variables { alias = "1-1-1" }
  expect_failures = [var.alias]
}

run "refuses_an_unknown_architecture" {
  command = plan
  variables { architecture = "amd64" }
  expect_failures = [var.architecture]
}

run "refuses_less_memory_than_lambda_offers" {
  command = plan
  variables { memory_mb = 64 }
  expect_failures = [var.memory_mb]
}

run "refuses_a_longer_timeout_than_lambda_allows" {
  command = plan
  variables { timeout_s = 901 }
  expect_failures = [var.timeout_s]
}

run "refuses_an_unknown_payload_format" {
  command = plan
  variables { payload_format = "3.0" }
  expect_failures = [var.payload_format]
}

run "refuses_the_whole_parameter_store" {
  command = plan
  variables { parameter_path = "/" }
  expect_failures = [var.parameter_path]
}

run "refuses_a_parameter_outside_its_path" {
  command = plan
  variables { parameters = { "/other/limits" = "{}" } }
  expect_failures = [var.parameters]
}

run "refuses_variables_that_lambda_reserves" {
  command = plan
  variables { environment = { AWS_REGION = "eu-central-1" } }
  expect_failures = [var.environment]
}

run "refuses_a_retention_period_that_cloudwatch_does_not_offer" {
  command = plan
  variables { log_retention_days = 31 }
  expect_failures = [var.log_retention_days]
}
