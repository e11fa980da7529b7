mock_provider "aws" {}

variables {
  prefix = "orders-"
  oidc = {
    provider_arn = "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com"
    subjects     = ["repo:shop/orders:ref:refs/heads/main"]
  }
}

run "refuses_a_role_that_no_principal_can_assume" {
  command = plan
  variables { oidc = null }
  expect_failures = [aws_iam_role.this]
}

run "refuses_a_wildcard_in_a_subject" {
  command = plan
  variables {
    oidc = {
      provider_arn = "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com"
      subjects     = ["repo:shop/*"]
    }
  }
  expect_failures = [var.oidc]
}

run "refuses_a_provider_without_subjects" {
  command = plan
  variables {
    oidc = {
      provider_arn = "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com"
      subjects     = []
    }
  }
  expect_failures = [var.oidc]
}

run "refuses_an_arn_that_is_not_an_oidc_providers" {
  command = plan
  variables {
    oidc = {
      provider_arn = "arn:aws:iam::111111111111:saml-provider/company"
      subjects     = ["repo:shop/orders:ref:refs/heads/main"]
    }
  }
  expect_failures = [var.oidc]
}

run "refuses_to_trust_a_whole_account" {
  command = plan
  variables { principals = ["arn:aws:iam::222222222222:root"] }
  expect_failures = [var.principals]
}

run "refuses_a_wildcard_in_a_principal" {
  command = plan
  variables { principals = ["arn:aws:iam::222222222222:role/*"] }
  expect_failures = [var.principals]
}

run "refuses_an_empty_prefix" {
  command = plan
  variables { prefix = "" }
  expect_failures = [var.prefix]
}

run "refuses_a_version_as_the_alias" {
  command = plan
  variables { alias = "1-1-1" }
  expect_failures = [var.alias]
}

run "refuses_a_key_by_alias" {
  command = plan
  variables { key_arns = ["arn:aws:kms:eu-central-1:111111111111:alias/code"] }
  expect_failures = [var.key_arns]
}

run "refuses_a_wildcard_in_a_bucket_name" {
  command = plan
  variables { staging_bucket = "*" }
  expect_failures = [var.staging_bucket]
}
