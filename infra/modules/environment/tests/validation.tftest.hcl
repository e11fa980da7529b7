mock_provider "aws" {}

variables {
  prefix           = "orders-"
  services         = { api = {}, deploy = {} }
  deployer_package = "../service/placeholder.zip" # any zip: nothing runs here
  sources          = [{ role_arn = "arn:aws:iam::111111111111:role/source-orders", external_id = "dev-to-test-7c1f" }]
}

run "refuses_a_prefix_that_would_make_names_collide" {
  command = plan
  variables { prefix = "deployer-" }
  expect_failures = [var.prefix]
}

run "refuses_a_prefix_that_makes_an_invalid_bucket_name" {
  command = plan
  variables { prefix = "Orders_" }
  expect_failures = [var.prefix]
}

run "refuses_a_service_with_a_qualifier" {
  command = plan
  variables { services = { "api:LIVE" = {} } }
  expect_failures = [var.services]
}

run "requires_a_lower_account" {
  command = plan
  variables { sources = [] }
  expect_failures = [var.sources]
}

run "refuses_readers_without_a_name" {
  command = plan
  variables { readers = { deployers = [], external_id = "test-to-prod-90ab" } }
  expect_failures = [var.readers]
}

run "refuses_an_unknown_definition_source" {
  command = plan
  variables { definition_source = "github" }
  expect_failures = [var.definition_source]
}
