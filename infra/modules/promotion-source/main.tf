# The role with which the deployer of a higher account reads code here. It allows nothing else.
#
# GetFunction, which returns the link to the code, also returns the function's environment variables: AWS has no action for the code alone.
# So the higher account can read them. Keep secrets in Secrets Manager or Parameter Store, to which this role has no access.

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
data "aws_region" "current" {}

resource "aws_iam_role" "this" {
  name                 = local.name
  description          = "The deployers of higher accounts read the code of ${var.prefix}* here"
  max_session_duration = 3600
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Action = "sts:AssumeRole"
      # The account with the exact role as a condition, not the role as the principal: IAM refuses a principal that doesn't exist yet, so
      # the accounts could be set up in one order only, and a recreated role would silently lose its trust.
      Principal = { AWS = [for account in local.trusted_accounts : "arn:${data.aws_partition.current.partition}:iam::${account}:root"] }
      Condition = {
        ArnEquals    = { "aws:PrincipalArn" = sort(var.trusted_deployers) }
        StringEquals = { "sts:ExternalId" = var.external_id }
      }
    }]
  })
}

locals {
  name             = coalesce(var.name, "source-${trimsuffix(var.prefix, "-")}")
  trusted_accounts = sort(distinct([for role in var.trusted_deployers : split(":", role)[4]]))
}

resource "aws_iam_role_policy" "read" {
  name = "read-code"
  role = aws_iam_role.this.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [{
        Sid    = "ReadCode"
        Effect = "Allow"
        Action = ["lambda:GetFunction", "lambda:ListAliases"]
        # `*` in an ARN also matches colons, so this covers the functions with their versions and aliases.
        Resource = "arn:${data.aws_partition.current.partition}:lambda:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:function:${var.prefix}*"
      }],
      length(var.key_arns) == 0 ? [] : [{
        Sid      = "ReadEncryptedCode"
        Effect   = "Allow"
        Action   = ["kms:Decrypt"]
        Resource = sort(var.key_arns)
      }]
    )
  })
}
