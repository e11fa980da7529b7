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
    defaults = { arn = "arn:aws:iam::222222222222:role/deployer-orders" }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:eu-central-1:222222222222:log-group:/aws/lambda/deployer-orders" }
  }
}

variables {
  prefix  = "orders-"
  package = "../service/placeholder.zip" # any zip: nothing runs here
  sources = [
    { role_arn = "arn:aws:iam::111111111111:role/source-orders", external_id = "x-1" },
    { role_arn = "arn:aws:iam::444444444444:role/source-orders", external_id = "x-2" },
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
    condition     = flatten([for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : [for action in statement.Action : "${action} ${statement.Resource}" if strcontains(action, ":Delete")]]) == ["s3:DeleteObject arn:aws:s3:::deployer-orders-staging-222222222222-eu-central-1/*"]
    error_message = "The deployer may delete versions, aliases or records."
  }
}

run "assumes_the_roles_of_its_sources_alone" {
  assert {
    condition = [for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : statement.Resource if contains(statement.Action, "sts:AssumeRole")] == [[
      "arn:aws:iam::111111111111:role/source-orders", "arn:aws:iam::444444444444:role/source-orders",
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
    condition     = aws_s3_bucket.staging.bucket == "deployer-orders-staging-222222222222-eu-central-1" && aws_s3_bucket_lifecycle_configuration.staging.rule[0].expiration[0].days == 1
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

run "tells_the_command_line_account_and_places" {
  assert {
    condition = jsondecode(output.configuration) == {
      account       = "222222222222"
      prefix        = "orders-"
      alias         = "LIVE"
      stagingBucket = "deployer-orders-staging-222222222222-eu-central-1"
      records       = "s3://deployer-orders-records-222222222222-eu-central-1/orders-"
      sources = [
        { role = "arn:aws:iam::111111111111:role/source-orders", externalId = "x-1" },
        { role = "arn:aws:iam::444444444444:role/source-orders", externalId = "x-2" },
      ]
    }
    error_message = "The configuration says something else."
  }
}

run "is_named_after_its_prefix_so_that_a_second_one_fits_into_the_account" {
  variables { prefix = "invoices-" }
  assert {
    condition     = aws_lambda_function.this.function_name == "deployer-invoices" && aws_iam_role.this.name == "deployer-invoices" && output.deployment.parameter_path == "/deployer-invoices"
    error_message = "Two prefixes in one account would have one name."
  }
}

run "takes_the_name_that_it_is_given" {
  variables { name = "roller" }
  assert {
    condition     = aws_lambda_function.this.function_name == "roller" && output.deployment.role_name == "roller"
    error_message = "The name is fixed."
  }
}

run "is_invoked_once_and_soon_or_not_at_all" {
  assert {
    condition     = aws_lambda_function_event_invoke_config.this.maximum_retry_attempts == 0 && aws_lambda_function_event_invoke_config.this.maximum_event_age_in_seconds == 300
    error_message = "Lambda delivers a job's event again, or after its action has ended."
  }
}

run "has_room_for_what_it_downloads_at_once" {
  assert {
    condition     = aws_lambda_function.this.ephemeral_storage[0].size == 2048
    error_message = "32 packages of 64 MB don't fit."
  }
}

run "opens_keys_and_images_only_where_they_are_named" {
  variables {
    key_arns              = ["arn:aws:kms:eu-central-1:222222222222:key/1234"]
    image_repository_arns = ["arn:aws:ecr:eu-central-1:111111111111:repository/orders"]
  }
  assert {
    condition = [for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : statement if contains(["EncryptedFunctions", "GrantsForLambda", "PullImages"], statement.Sid)] == [
      {
        Sid      = "EncryptedFunctions"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"]
        Resource = ["arn:aws:kms:eu-central-1:222222222222:key/1234"]
      },
      {
        Sid       = "GrantsForLambda"
        Effect    = "Allow"
        Action    = ["kms:CreateGrant"]
        Resource  = ["arn:aws:kms:eu-central-1:222222222222:key/1234"]
        Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" } }
      },
      {
        Sid      = "PullImages"
        Effect   = "Allow"
        Action   = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
        Resource = ["arn:aws:ecr:eu-central-1:111111111111:repository/orders"]
      },
    ]
    error_message = "Keys or repositories are not open, or more than they."
  }
}

run "opens_neither_keys_nor_images_otherwise" {
  assert {
    condition     = !strcontains(aws_iam_role_policy.this.policy, "kms:") && !strcontains(aws_iam_role_policy.this.policy, "ecr:")
    error_message = "Keys or repositories are open."
  }
}

run "refuses_a_repository_by_pattern" {
  command = plan
  variables { image_repository_arns = ["arn:aws:ecr:eu-central-1:111111111111:repository/*"] }
  expect_failures = [var.image_repository_arns]
}

run "refuses_more_storage_than_lambda_has" {
  command = plan
  variables { ephemeral_storage_mb = 20480 }
  expect_failures = [var.ephemeral_storage_mb]
}

run "refuses_to_keep_an_event_longer_than_its_action_lives" {
  command = plan
  variables { event_age_max_s = 21600 }
  expect_failures = [var.event_age_max_s]
}

run "refuses_a_prefix_that_makes_no_name_unless_it_is_given_one" {
  command = plan
  variables { prefix = "Orders_" }
  expect_failures = [aws_lambda_function.this]
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

run "refuses_a_version_as_the_alias" {
  command = plan
  variables { alias = "0-0-1" }
  expect_failures = [var.alias]
}

run "refuses_a_source_by_pattern" {
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
