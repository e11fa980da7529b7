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
    defaults = { arn = "arn:aws:iam::222222222222:role/martlet-deployer" }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:eu-central-1:222222222222:log-group:/aws/lambda/martlet-deployer" }
  }
}

variables {
  prefix  = "orders-"
  package = "../service/placeholder.zip" # any zip: nothing runs here
  sources = [
    { role_arn = "arn:aws:iam::111111111111:role/martlet-source", external_id = "x-1" },
    { role_arn = "arn:aws:iam::444444444444:role/martlet-source", external_id = "x-2" },
  ]
}

run "deploys_below_the_prefix_alone" {
  assert {
    condition = { for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : statement.Sid => statement.Resource if anytrue([for action in statement.Action : startswith(action, "lambda:")]) } == {
      ReadFunctions   = "arn:aws:lambda:eu-central-1:222222222222:function:orders-*"
      DeployFunctions = "arn:aws:lambda:eu-central-1:222222222222:function:orders-*"
      AccountAndJobs  = "*"
    }
    error_message = "Lambda is open beyond the prefix, or not below it."
  }
}

run "has_a_bare_wildcard_for_what_can_not_be_narrowed_and_for_nothing_else" {
  assert {
    condition = flatten([for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : statement.Action if statement.Resource == "*" || contains(flatten([statement.Resource]), "*")]) == [
      "codepipeline:GetJobDetails", "codepipeline:PutJobFailureResult", "codepipeline:PutJobSuccessResult", "lambda:GetAccountSettings",
    ]
    error_message = "Another action has the resource `*`."
  }
  assert {
    condition     = alltrue([for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : alltrue([for action in statement.Action : !strcontains(action, "*")])])
    error_message = "An action is a pattern."
  }
}

run "deletes_nothing_but_what_it_staged" {
  assert {
    condition     = flatten([for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : [for action in statement.Action : "${action} ${statement.Resource}" if strcontains(action, ":Delete")]]) == ["s3:DeleteObject arn:aws:s3:::martlet-deployer-staging-222222222222-eu-central-1/*"]
    error_message = "The deployer may delete versions, aliases or records."
  }
}

run "assumes_the_roles_of_its_sources_alone" {
  assert {
    condition = [for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : statement.Resource if contains(statement.Action, "sts:AssumeRole")] == [[
      "arn:aws:iam::111111111111:role/martlet-source", "arn:aws:iam::444444444444:role/martlet-source",
    ]]
    error_message = "The deployer may assume other roles, or not those of its sources."
  }
}

run "has_no_role_to_assume_without_sources" {
  variables { sources = [] }
  assert {
    condition     = !strcontains(aws_iam_role_policy.this.policy, "sts:AssumeRole")
    error_message = "The deployer may assume a role although it has no source."
  }
}

run "keeps_staged_code_short_and_private" {
  assert {
    condition     = aws_s3_bucket.staging.bucket == "martlet-deployer-staging-222222222222-eu-central-1" && aws_s3_bucket_lifecycle_configuration.staging.rule[0].expiration[0].days == 1
    error_message = "Staged code stays."
  }
  assert {
    condition     = aws_s3_bucket_public_access_block.staging.block_public_acls && aws_s3_bucket_public_access_block.staging.block_public_policy && aws_s3_bucket_public_access_block.staging.ignore_public_acls && aws_s3_bucket_public_access_block.staging.restrict_public_buckets
    error_message = "The bucket can be made public."
  }
  assert {
    condition     = jsondecode(aws_s3_bucket_policy.staging.policy).Statement[0].Effect == "Deny" && jsondecode(aws_s3_bucket_policy.staging.policy).Statement[0].Condition == { Bool = { "aws:SecureTransport" = "false" } }
    error_message = "The bucket can be reached without TLS."
  }
}

run "keeps_its_records" {
  assert {
    condition     = aws_s3_bucket.records.force_destroy != true && aws_s3_bucket_versioning.records.versioning_configuration[0].status == "Enabled"
    error_message = "Records can be lost."
  }
  assert {
    condition     = jsondecode(aws_s3_bucket_policy.records.policy).Statement[0].Effect == "Deny" && aws_s3_bucket_public_access_block.records.restrict_public_buckets
    error_message = "The records can be reached without TLS, or be made public."
  }
}

run "tells_a_pipeline_what_its_role_allows" {
  assert {
    condition     = output.deployment.prefix == "orders-" && output.deployment.alias == "LIVE" && output.deployment.staging == aws_s3_bucket.staging.bucket && output.deployment.records == aws_s3_bucket.records.bucket && output.deployment.sources[1].external_id == "x-2"
    error_message = "The pipeline is told something else."
  }
}

run "refuses_a_name_below_its_own_prefix" {
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

run "refuses_an_alias_that_a_version_bears" {
  command = plan
  variables { alias = "0-0-1" }
  expect_failures = [var.alias]
}

run "refuses_a_source_by_pattern" {
  command = plan
  variables { sources = [{ role_arn = "arn:aws:iam::*:role/martlet-source", external_id = "x-1" }] }
  expect_failures = [var.sources]
}

run "refuses_a_source_without_an_external_id" {
  command = plan
  variables { sources = [{ role_arn = "arn:aws:iam::111111111111:role/martlet-source", external_id = "" }] }
  expect_failures = [var.sources]
}

run "refuses_a_source_that_is_named_twice" {
  command = plan
  variables {
    sources = [
      { role_arn = "arn:aws:iam::111111111111:role/martlet-source", external_id = "x-1" },
      { role_arn = "arn:aws:iam::111111111111:role/martlet-source", external_id = "x-2" },
    ]
  }
  expect_failures = [var.sources]
}

run "refuses_a_package_that_is_no_zip" {
  command = plan
  variables { package = "main.tf" }
  expect_failures = [var.package]
}
