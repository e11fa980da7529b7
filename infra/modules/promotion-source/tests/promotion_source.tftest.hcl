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
}

variables {
  prefix            = "orders-"
  trusted_deployers = ["arn:aws:iam::222222222222:role/deployer-orders"]
  external_id       = "dev-to-test-7c1f"
}

run "reads_only_the_code_of_functions_with_the_prefix" {
  assert {
    condition = jsondecode(aws_iam_role_policy.read.policy).Statement == [{
      Sid      = "ReadCode"
      Effect   = "Allow"
      Action   = ["lambda:GetFunction", "lambda:ListAliases"]
      Resource = "arn:aws:lambda:eu-central-1:111111111111:function:orders-*"
    }]
    error_message = "The role's permissions aren't just to read the code of functions with the prefix."
  }
}

run "is_named_after_the_prefix_so_that_an_account_can_have_several" {
  assert {
    condition     = aws_iam_role.this.name == "source-orders"
    error_message = "The roles for two prefixes in one account would have the same name."
  }
}

run "uses_the_given_name" {
  variables { name = "reader" }
  assert {
    condition     = aws_iam_role.this.name == "reader"
    error_message = "The variable `name` is ignored."
  }
}

run "trusts_only_the_deployer_that_passes_the_external_id" {
  assert {
    condition = jsondecode(aws_iam_role.this.assume_role_policy).Statement == [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = ["arn:aws:iam::222222222222:root"] }
      Condition = {
        ArnEquals    = { "aws:PrincipalArn" = ["arn:aws:iam::222222222222:role/deployer-orders"] }
        StringEquals = { "sts:ExternalId" = "dev-to-test-7c1f" }
      }
    }]
    error_message = "Others are trusted, or the deployer isn't."
  }
}

run "allows_decryption_only_with_the_given_keys" {
  variables { key_arns = ["arn:aws:kms:eu-central-1:111111111111:key/1234"] }
  assert {
    condition = jsondecode(aws_iam_role_policy.read.policy).Statement[1] == {
      Sid      = "ReadEncryptedCode"
      Effect   = "Allow"
      Action   = ["kms:Decrypt"]
      Resource = ["arn:aws:kms:eu-central-1:111111111111:key/1234"]
    }
    error_message = "The key can't be used, or other keys can."
  }
}

run "refuses_an_empty_prefix" {
  command = plan
  variables { prefix = "" }
  expect_failures = [var.prefix]
}

run "refuses_a_wildcard_in_the_prefix" {
  command = plan
  variables { prefix = "orders*" }
  expect_failures = [var.prefix]
}

run "refuses_to_trust_a_whole_account" {
  command = plan
  variables { trusted_deployers = ["arn:aws:iam::222222222222:root"] }
  expect_failures = [var.trusted_deployers]
}

run "refuses_a_wildcard_in_a_trusted_role" {
  command = plan
  variables { trusted_deployers = ["arn:aws:iam::222222222222:role/*"] }
  expect_failures = [var.trusted_deployers]
}

run "refuses_an_empty_list_of_deployers" {
  command = plan
  variables { trusted_deployers = [] }
  expect_failures = [var.trusted_deployers]
}

run "requires_an_external_id" {
  command = plan
  variables { external_id = "" }
  expect_failures = [var.external_id]
}

run "refuses_a_wildcard_in_a_key_arn" {
  command = plan
  variables { key_arns = ["*"] }
  expect_failures = [var.key_arns]
}
