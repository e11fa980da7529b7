mock_provider "aws" { source = "./tests/mocks" }

variables {
  prefix  = "orders-"
  package = "../service/placeholder.zip" # any zip: nothing runs here
  sources = [
    { role_arn = "arn:aws:iam::111111111111:role/source-orders", external_id = "x-1" },
    { role_arn = "arn:aws:iam::444444444444:role/source-orders", external_id = "x-2" },
  ]
}

run "keeps_staged_code_private_and_deletes_it_soon" {
  assert {
    condition     = aws_s3_bucket.staging.bucket == "deployer-orders-staging-222222222222-eu-central-1" && aws_s3_bucket_lifecycle_configuration.staging.rule[0].expiration[0].days == 1
    error_message = "Staged code isn't deleted."
  }
  assert {
    condition     = aws_s3_bucket_public_access_block.staging.block_public_acls && aws_s3_bucket_public_access_block.staging.block_public_policy && aws_s3_bucket_public_access_block.staging.ignore_public_acls && aws_s3_bucket_public_access_block.staging.restrict_public_buckets
    error_message = "The bucket can be made public."
  }
  assert {
    condition     = jsondecode(aws_s3_bucket_policy.staging.policy).Statement[0].Effect == "Deny" && jsondecode(aws_s3_bucket_policy.staging.policy).Statement[0].Condition == { Bool = { "aws:SecureTransport" = "false" } }
    error_message = "The bucket can be accessed without TLS."
  }
}

run "retains_its_records" {
  command = plan
  assert {
    condition     = aws_s3_bucket.records.force_destroy != true && aws_s3_bucket_versioning.records.versioning_configuration[0].status == "Enabled"
    error_message = "Records can be lost."
  }
  assert {
    condition     = jsondecode(aws_s3_bucket_policy.records.policy).Statement[0].Effect == "Deny" && aws_s3_bucket_public_access_block.records.restrict_public_buckets
    error_message = "The records can be accessed without TLS, or be made public."
  }
}

run "deletes_its_records_when_destroyed_if_configured" {
  command = plan
  variables {
    is_disposable = true
  }
  assert {
    condition     = aws_s3_bucket.records.force_destroy
    error_message = "A disposable deployer can't be destroyed."
  }
}

run "returns_the_deployment_settings_for_a_pipeline" {
  command = plan
  assert {
    condition     = output.deployment.prefix == "orders-" && output.deployment.alias == "LIVE" && output.deployment.staging == aws_s3_bucket.staging.bucket && output.deployment.records == aws_s3_bucket.records.bucket && output.deployment.sources[1].external_id == "x-2"
    error_message = "The output `deployment` has other values."
  }
}

run "returns_the_configuration_for_the_command_line" {
  command = plan
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
    error_message = "The configuration has other values."
  }
}

run "is_named_after_its_prefix_so_that_an_account_can_have_several" {
  command = plan
  variables { prefix = "invoices-" }
  assert {
    condition     = aws_lambda_function.this.function_name == "deployer-invoices" && aws_iam_role.this.name == "deployer-invoices" && output.deployment.parameter_path == "/deployer-invoices"
    error_message = "Deployers for two prefixes in one account would have the same name."
  }
}

run "uses_the_given_name" {
  command = plan
  variables { name = "roller" }
  assert {
    condition     = aws_lambda_function.this.function_name == "roller" && output.deployment.role_name == "roller"
    error_message = "The variable `name` is ignored."
  }
}

run "drops_an_event_instead_of_retrying_or_delaying_it" {
  command = plan
  assert {
    condition     = aws_lambda_function_event_invoke_config.this.maximum_retry_attempts == 0 && aws_lambda_function_event_invoke_config.this.maximum_event_age_in_seconds == 300
    error_message = "Lambda retries a job's event, or delivers it after its action has ended."
  }
}

run "has_storage_for_concurrent_downloads" {
  command = plan
  assert {
    condition     = aws_lambda_function.this.ephemeral_storage[0].size == 2048
    error_message = "32 packages of 64 MB don't fit."
  }
}
