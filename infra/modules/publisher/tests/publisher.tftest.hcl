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
  prefix = "orders-"
  oidc = {
    provider_arn = "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com"
    subjects     = ["repo:shop/orders:ref:refs/heads/main"]
  }
}

run "only_publishes_functions_with_the_prefix_and_moves_their_aliases" {
  assert {
    condition = jsondecode(aws_iam_role_policy.publish.policy).Statement == [
      {
        Sid      = "ReadFunctions"
        Effect   = "Allow"
        Action   = ["lambda:GetAlias", "lambda:GetFunction", "lambda:GetProvisionedConcurrencyConfig", "lambda:ListAliases", "lambda:ListVersionsByFunction"]
        Resource = "arn:aws:lambda:eu-central-1:111111111111:function:orders-*"
      },
      {
        Sid      = "PublishFunctions"
        Effect   = "Allow"
        Action   = ["lambda:CreateAlias", "lambda:PublishVersion", "lambda:UpdateAlias", "lambda:UpdateFunctionCode"]
        Resource = "arn:aws:lambda:eu-central-1:111111111111:function:orders-*"
      },
      {
        Sid      = "ReadCodeStorage"
        Effect   = "Allow"
        Action   = ["lambda:GetAccountSettings"]
        Resource = "*"
      },
    ]
    error_message = "The publisher's permissions aren't just to publish functions with the prefix and move their aliases."
  }
}

run "trusts_only_the_named_subjects_of_the_ci_system" {
  assert {
    condition = jsondecode(aws_iam_role.this.assume_role_policy).Statement == [{
      Sid       = "ContinuousIntegration"
      Effect    = "Allow"
      Action    = ["sts:AssumeRoleWithWebIdentity"]
      Principal = { Federated = "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com" }
      Condition = { StringEquals = {
        "token.actions.githubusercontent.com:aud" = ["sts.amazonaws.com"]
        "token.actions.githubusercontent.com:sub" = ["repo:shop/orders:ref:refs/heads/main"]
      } }
    }]
    error_message = "Other tokens are trusted, or this one isn't."
  }
  assert {
    condition     = aws_iam_role.this.name == "publisher-orders"
    error_message = "The role's name doesn't contain the prefix, so a role for a second prefix would have the same name."
  }
}

run "trusts_only_the_named_principals" {
  variables {
    oidc       = null
    principals = ["arn:aws:iam::555555555555:role/build", "arn:aws:iam::111111111111:user/ci"]
  }
  assert {
    condition = jsondecode(aws_iam_role.this.assume_role_policy).Statement == [{
      Sid       = "Principals"
      Effect    = "Allow"
      Action    = ["sts:AssumeRole"]
      Principal = { AWS = ["arn:aws:iam::111111111111:root", "arn:aws:iam::555555555555:root"] }
      Condition = { ArnEquals = { "aws:PrincipalArn" = ["arn:aws:iam::111111111111:user/ci", "arn:aws:iam::555555555555:role/build"] } }
    }]
    error_message = "Others are trusted, or these aren't."
  }
}

run "allows_only_the_given_bucket_and_keys" {
  variables {
    staging_bucket = "builds"
    key_arns       = ["arn:aws:kms:eu-central-1:111111111111:key/1234"]
  }
  assert {
    condition = slice(jsondecode(aws_iam_role_policy.publish.policy).Statement, 3, 6) == [
      { Sid = "StageCode", Effect = "Allow", Action = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"], Resource = "arn:aws:s3:::builds/*" },
      {
        Sid      = "EncryptedFunctions"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"]
        Resource = ["arn:aws:kms:eu-central-1:111111111111:key/1234"]
      },
      {
        Sid       = "GrantsForLambda"
        Effect    = "Allow"
        Action    = ["kms:CreateGrant"]
        Resource  = ["arn:aws:kms:eu-central-1:111111111111:key/1234"]
        Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" } }
      },
    ]
    error_message = "The bucket or the keys can't be used, or others can."
  }
}

run "returns_the_configuration_for_the_command_line" {
  assert {
    condition     = jsondecode(output.configuration) == { account = "111111111111", prefix = "orders-", alias = "LIVE" }
    error_message = "The configuration has other values."
  }
}
