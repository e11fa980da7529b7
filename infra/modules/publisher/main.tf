# The role with which a CI system, or a person, publishes builds in the lowest account and moves LIVE there. Limited to one prefix.

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
data "aws_region" "current" {}

locals {
  partition = data.aws_partition.current.partition
  account   = data.aws_caller_identity.current.account_id
  region    = data.aws_region.current.name

  name = coalesce(var.name, "publisher-${trimsuffix(var.prefix, "-")}")
  # `*` in an ARN also matches colons, so this covers the functions with their versions and aliases.
  functions = "arn:${local.partition}:lambda:${local.region}:${local.account}:function:${var.prefix}*"
}

resource "aws_iam_role" "this" {
  name                 = local.name
  description          = "Publishes builds of ${var.prefix}* here, and moves ${var.alias}"
  max_session_duration = 3600
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = concat(local.oidc_trust, local.principal_trust)
  })

  lifecycle {
    precondition {
      condition     = var.oidc != null || length(var.principals) > 0
      error_message = "No one could assume this role: set `oidc`, `principals`, or both."
    }
  }
}

locals {
  issuer = var.oidc == null ? "" : split(":oidc-provider/", var.oidc.provider_arn)[1]

  oidc_trust = var.oidc == null ? [] : [{
    Sid       = "ContinuousIntegration"
    Effect    = "Allow"
    Action    = ["sts:AssumeRoleWithWebIdentity"]
    Principal = { Federated = var.oidc.provider_arn }
    # Both are compared in full: a token of another repository has the same issuer and audience.
    Condition = { StringEquals = { "${local.issuer}:aud" = [var.oidc.audience], "${local.issuer}:sub" = sort(var.oidc.subjects) } }
  }]

  principal_accounts = sort(distinct([for principal in var.principals : split(":", principal)[4]]))

  principal_trust = length(var.principals) == 0 ? [] : [{
    Sid    = "Principals"
    Effect = "Allow"
    Action = ["sts:AssumeRole"]
    # The account with the exact ARN as a condition, as in promotion-source: IAM refuses a principal that doesn't exist yet, and a recreated
    # role would silently lose its trust.
    Principal = { AWS = [for account in local.principal_accounts : "arn:${local.partition}:iam::${account}:root"] }
    Condition = { ArnEquals = { "aws:PrincipalArn" = sort(var.principals) } }
  }]
}

resource "aws_iam_role_policy" "publish" {
  name = "publish"
  role = aws_iam_role.this.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = concat(local.statements, local.staging_statements, local.key_statements)
  })
}

locals {
  statements = [
    {
      Sid    = "ReadFunctions"
      Effect = "Allow"
      Action = [
        "lambda:GetAlias",
        "lambda:GetFunction",
        "lambda:GetProvisionedConcurrencyConfig",
        "lambda:ListAliases",
        "lambda:ListVersionsByFunction",
      ]
      Resource = local.functions
    },
    {
      # What `martlet publish` and `martlet deploy apply` write. Nothing here deletes, changes configuration, or invokes.
      Sid      = "PublishFunctions"
      Effect   = "Allow"
      Action   = ["lambda:CreateAlias", "lambda:PublishVersion", "lambda:UpdateAlias", "lambda:UpdateFunctionCode"]
      Resource = local.functions
    },
    {
      # Reads the remaining code storage. It applies to the account, so it can't be restricted to a resource.
      Sid      = "ReadCodeStorage"
      Effect   = "Allow"
      Action   = ["lambda:GetAccountSettings"]
      Resource = "*"
    },
  ]

  staging_statements = var.staging_bucket == null ? [] : [{
    # GetObject, since Lambda fetches code from there with the caller's permissions.
    Sid      = "StageCode"
    Effect   = "Allow"
    Action   = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
    Resource = "arn:${local.partition}:s3:::${var.staging_bucket}/*"
  }]

  # As in the module deployer: Lambda uses the caller's permissions on a key.
  key_statements = [for statement in [
    {
      Sid      = "EncryptedFunctions"
      Effect   = "Allow"
      Action   = ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"]
      Resource = sort(var.key_arns)
    },
    {
      Sid       = "GrantsForLambda"
      Effect    = "Allow"
      Action    = ["kms:CreateGrant"]
      Resource  = sort(var.key_arns)
      Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" } }
    },
  ] : statement if length(var.key_arns) > 0]
}
