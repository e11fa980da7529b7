# The function that a pipeline invokes to deploy the versions that a definition file names, and its permissions.

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
data "aws_region" "current" {}

locals {
  partition = data.aws_partition.current.partition
  account   = data.aws_caller_identity.current.account_id
  region    = data.aws_region.current.name

  # `*` in an ARN also matches colons, so this covers the functions with their versions and aliases.
  functions = "arn:${local.partition}:lambda:${local.region}:${local.account}:function:${var.prefix}*"

  # Bucket names are global; account and region make these unique. They are known before the resources exist, and so are the
  # parameters below.
  staging_bucket = "${local.name}-staging-${local.account}-${local.region}"
  records_bucket = "${local.name}-records-${local.account}-${local.region}"

  # The prefix is part of the name, so that an account can have several deployers, one per prefix.
  name           = coalesce(var.name, "deployer-${trimsuffix(var.prefix, "-")}")
  parameter_path = "/${local.name}"
}

resource "aws_lambda_function" "this" {
  function_name    = local.name
  description      = "Deploys versions of ${var.prefix}* for CodePipeline"
  role             = aws_iam_role.this.arn
  runtime          = "provided.al2023"
  handler          = "bootstrap"
  architectures    = [var.architecture]
  memory_size      = var.memory_mb
  timeout          = 900 # the most that Lambda allows; what takes longer continues in the next invocation
  filename         = var.package
  source_code_hash = filebase64sha256(var.package) # unlike a service's, this code is updated by Terraform: the deployer doesn't deploy itself

  ephemeral_storage {
    size = var.ephemeral_storage_mb
  }

  depends_on = [aws_cloudwatch_log_group.this, aws_iam_role_policy.this]

  lifecycle {
    precondition {
      condition     = can(regex("^[a-z0-9][a-z0-9-]{1,25}$", local.name))
      error_message = "The prefix yields no valid name for the deployer's buckets (2 to 26 lower-case letters, digits or `-`, with `deployer-`): set `name`."
    }
    precondition {
      condition     = !startswith(local.name, var.prefix)
      error_message = "The deployer's name begins with its own prefix, so it could replace itself: set another `name`."
    }
  }
}

# CodePipeline invokes asynchronously. A retry would come after the action has ended, so Lambda makes none.
resource "aws_lambda_function_event_invoke_config" "this" {
  function_name                = aws_lambda_function.this.function_name
  maximum_retry_attempts       = 0
  maximum_event_age_in_seconds = var.event_age_max_s
}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/aws/lambda/${local.name}"
  retention_in_days = var.log_retention_days
}

resource "aws_iam_role" "this" {
  name        = local.name
  description = "What the deployer ${local.name} may do"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "this" {
  name = "deploy"
  role = aws_iam_role.this.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = concat(local.statements, local.source_statements, local.key_statements, local.image_statements)
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
      # No action deletes anything: a rollback needs the old versions.
      Sid      = "DeployFunctions"
      Effect   = "Allow"
      Action   = ["lambda:CreateAlias", "lambda:PublishVersion", "lambda:UpdateAlias", "lambda:UpdateFunctionCode"]
      Resource = local.functions
    },
    {
      # Neither can be restricted to a resource: GetAccountSettings applies to the account, and a pipeline's jobs have no ARN (aws/aws-cdk#42).
      Sid    = "AccountAndJobs"
      Effect = "Allow"
      Action = [
        "codepipeline:GetJobDetails",
        "codepipeline:PutJobFailureResult",
        "codepipeline:PutJobSuccessResult",
        "lambda:GetAccountSettings",
      ]
      Resource = "*"
    },
    {
      # GetObject, since Lambda fetches code from there with the caller's permissions.
      Sid      = "StageCode"
      Effect   = "Allow"
      Action   = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
      Resource = "arn:${local.partition}:s3:::${local.staging_bucket}/*"
    },
    {
      # No DeleteObject: records stay.
      Sid      = "RecordRuns"
      Effect   = "Allow"
      Action   = ["s3:GetObject", "s3:PutObject"]
      Resource = "arn:${local.partition}:s3:::${local.records_bucket}/${var.prefix}/*"
    },
    {
      # The whole bucket, which only this deployer uses: S3 reports "not found" only to callers that are allowed to list the bucket, and "denied" to others.
      Sid      = "ListRecords"
      Effect   = "Allow"
      Action   = ["s3:ListBucket"]
      Resource = "arn:${local.partition}:s3:::${local.records_bucket}"
    },
    {
      # Deployer configurations that are too long for UserParameters.
      Sid      = "ReadOwnParameters"
      Effect   = "Allow"
      Action   = ["ssm:GetParameter"]
      Resource = "arn:${local.partition}:ssm:${local.region}:${local.account}:parameter${local.parameter_path}/*"
    },
    {
      Sid      = "Log"
      Effect   = "Allow"
      Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource = "${aws_cloudwatch_log_group.this.arn}:log-stream:*" # Lambda chooses the streams' names
    },
  ]

  source_statements = length(var.sources) == 0 ? [] : [{
    Sid      = "ReadLowerAccounts"
    Effect   = "Allow"
    Action   = ["sts:AssumeRole"]
    Resource = var.sources[*].role_arn
  }]

  # Lambda uses the caller's permissions on a key (Developer Guide, "Securing environment variables" and "Encrypting Lambda .zip packages").
  key_statements = [for statement in [
    {
      Sid      = "EncryptedFunctions"
      Effect   = "Allow"
      Action   = ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"]
      Resource = sort(var.key_arns)
    },
    {
      # Publishing creates a grant with which Lambda decrypts the version's environment; the condition excludes grants to anyone else.
      Sid       = "GrantsForLambda"
      Effect    = "Allow"
      Action    = ["kms:CreateGrant"]
      Resource  = sort(var.key_arns)
      Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" } }
    },
  ] : statement if length(var.key_arns) > 0]

  # Lambda checks that the caller may pull the image that it names. The repository's policy must allow it as well: see README.md.
  image_statements = length(var.image_repository_arns) == 0 ? [] : [{
    Sid      = "PullImages"
    Effect   = "Allow"
    Action   = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    Resource = sort(var.image_repository_arns)
  }]
}
