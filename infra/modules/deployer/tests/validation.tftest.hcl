mock_provider "aws" { source = "./tests/mocks" }

variables {
  prefix  = "orders-"
  package = "../service/placeholder.zip" # any zip: nothing runs here
  sources = [
    { role_arn = "arn:aws:iam::111111111111:role/source-orders", external_id = "x-1" },
    { role_arn = "arn:aws:iam::444444444444:role/source-orders", external_id = "x-2" },
  ]
}

run "refuses_a_wildcard_in_a_repository_arn" {
  command = plan
  variables { image_repository_arns = ["arn:aws:ecr:eu-central-1:111111111111:repository/*"] }
  expect_failures = [var.image_repository_arns]
}

run "refuses_more_storage_than_lambda_offers" {
  command = plan
  variables { ephemeral_storage_mb = 20480 }
  expect_failures = [var.ephemeral_storage_mb]
}

run "refuses_to_keep_an_event_longer_than_its_action_runs" {
  command = plan
  variables { event_age_max_s = 21600 }
  expect_failures = [var.event_age_max_s]
}

run "refuses_a_prefix_that_makes_an_invalid_name_unless_a_name_is_given" {
  command = plan
  variables { prefix = "Orders_" }
  expect_failures = [aws_lambda_function.this]
}

run "refuses_a_name_that_begins_with_its_own_prefix" {
  command = plan
  variables {
    name   = "orders-deployer"
    prefix = "orders-"
  }
  expect_failures = [aws_lambda_function.this]
}

run "refuses_an_empty_prefix" {
  command = plan
  variables { prefix = "" }
  expect_failures = [var.prefix]
}

run "refuses_a_version_as_the_alias" {
  command = plan
  variables { alias = "0-0-1" }
  expect_failures = [var.alias]
}

run "refuses_a_wildcard_in_a_source_arn" {
  command = plan
  variables { sources = [{ role_arn = "arn:aws:iam::*:role/source-orders", external_id = "x-1" }] }
  expect_failures = [var.sources]
}

run "refuses_a_source_without_an_external_id" {
  command = plan
  variables { sources = [{ role_arn = "arn:aws:iam::111111111111:role/source-orders", external_id = "" }] }
  expect_failures = [var.sources]
}

run "refuses_a_source_that_is_named_twice" {
  command = plan
  variables {
    sources = [
      { role_arn = "arn:aws:iam::111111111111:role/source-orders", external_id = "x-1" },
      { role_arn = "arn:aws:iam::111111111111:role/source-orders", external_id = "x-2" },
    ]
  }
  expect_failures = [var.sources]
}

run "refuses_a_package_other_than_a_zip" {
  command = plan
  variables { package = "main.tf" }
  expect_failures = [var.package]
}
