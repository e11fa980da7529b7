mock_provider "aws" {}

variables {
  name              = "orders-deploy"
  definition_source = { s3 = { bucket = "orders-definition" } }
  deployment = {
    function_name  = "deployer-orders"
    function_arn   = "arn:aws:lambda:eu-central-1:222222222222:function:deployer-orders"
    role_name      = "deployer-orders"
    parameter_path = "/deployer-orders"
    prefix         = "orders-"
    alias          = "LIVE"
    staging        = "deployer-orders-staging-222222222222-eu-central-1"
    records        = "deployer-orders-records-222222222222-eu-central-1"
    sources        = [{ role_arn = "arn:aws:iam::111111111111:role/source-orders", external_id = "x-1" }]
  }
}

run "refuses_two_sources" {
  command = plan
  variables { definition_source = { s3 = { bucket = "orders-definition" }, codecommit = { repository = "definitions" } } }
  expect_failures = [var.definition_source]
}

run "requires_a_source" {
  command = plan
  variables { definition_source = {} }
  expect_failures = [var.definition_source]
}

run "refuses_a_definition_outside_the_source" {
  command = plan
  variables { definition = "../deploy.json" }
  expect_failures = [var.definition]
}

run "refuses_a_wildcard_in_an_object_key" {
  command = plan
  variables { definition_source = { s3 = { bucket = "orders-definition", key = "*" } } }
  expect_failures = [var.definition_source]
}

run "refuses_an_empty_approval_question" {
  command = plan
  variables { approval = { question = "" } }
  expect_failures = [var.approval]
}

run "refuses_a_name_that_makes_an_invalid_bucket_name" {
  command = plan
  variables { name = "Orders_Deploy" }
  expect_failures = [var.name]
}
