# The pipeline that passes a definition file to the deployer: source, optional approval, deployment.

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
data "aws_region" "current" {}

locals {
  partition    = data.aws_partition.current.partition
  account      = data.aws_caller_identity.current.account_id
  region       = data.aws_region.current.name
  pipeline_arn = "arn:${local.partition}:codepipeline:${local.region}:${local.account}:${var.name}"

  repository_arn = var.definition_source.codecommit == null ? null : "arn:${local.partition}:codecommit:${local.region}:${local.account}:${var.definition_source.codecommit.repository}"

  # With these, the deployer asks CodePipeline, before it changes anything, whether this execution is still the newest one that has reached the
  # action. The execution's ID is a variable of CodePipeline, which a stored parameter can't contain.
  execution = { pipeline = var.name, execution = "#{codepipeline.PipelineExecutionId}" }

  settings = {
    prefix        = var.deployment.prefix
    alias         = var.deployment.alias
    definition    = var.definition
    stagingBucket = var.deployment.staging
    records       = "s3://${var.deployment.records}/${var.deployment.prefix}"
    sources       = [for source in var.deployment.sources : { role = source.role_arn, externalId = source.external_id }]
  }
  # CodePipeline accepts 1,000 characters, and an execution's ID is one longer than the variable's name. A longer configuration is stored in
  # Parameter Store, and the action names the parameter.
  inline          = jsonencode(merge(local.settings, local.execution))
  are_long        = length(local.inline) > 999
  parameter_name  = "${var.deployment.parameter_path}/${var.name}"
  stored          = jsonencode(local.settings)
  user_parameters = local.are_long ? jsonencode(merge({ parameter = local.parameter_name }, local.execution)) : local.inline
}

resource "aws_codepipeline" "this" {
  name           = var.name
  role_arn       = aws_iam_role.this.arn
  pipeline_type  = "V2"
  execution_mode = "QUEUED" # one after the other: SUPERSEDED may drop a definition file; PARALLEL would run two concurrently and can't roll back

  artifact_store {
    type     = "S3"
    location = aws_s3_bucket.artifacts.id
    encryption_key {
      type = "KMS"
      id   = aws_kms_key.artifacts.arn
    }
  }

  stage {
    name = "Source"

    dynamic "action" {
      for_each = var.definition_source.codecommit == null ? [] : [var.definition_source.codecommit]
      content {
        name             = "Definition"
        category         = "Source"
        owner            = "AWS"
        provider         = "CodeCommit"
        version          = "1"
        output_artifacts = ["definition"]
        configuration = {
          RepositoryName       = action.value.repository
          BranchName           = action.value.branch
          PollForSourceChanges = "false" # the rule below starts it
        }
      }
    }

    dynamic "action" {
      for_each = var.definition_source.s3 == null ? [] : [var.definition_source.s3]
      content {
        name             = "Definition"
        category         = "Source"
        owner            = "AWS"
        provider         = "S3"
        version          = "1"
        output_artifacts = ["definition"]
        configuration = {
          S3Bucket             = action.value.bucket
          S3ObjectKey          = action.value.key
          PollForSourceChanges = "false"
        }
      }
    }
  }

  dynamic "stage" {
    for_each = var.approval == null ? [] : [var.approval]
    content {
      name = "Approval"
      action {
        name     = "Approve"
        category = "Approval"
        owner    = "AWS"
        provider = "Manual"
        version  = "1"
        configuration = merge(
          { CustomData = stage.value.question },
          stage.value.topic_arn == null ? {} : { NotificationArn = stage.value.topic_arn }
        )
      }
    }
  }

  stage {
    name = "Deploy"
    action {
      name            = "Deploy"
      category        = "Invoke"
      owner           = "AWS"
      provider        = "Lambda"
      version         = "1"
      input_artifacts = ["definition"]
      configuration = {
        FunctionName   = var.deployment.function_name
        UserParameters = local.user_parameters
      }
    }
  }

  lifecycle {
    precondition {
      condition     = length(local.user_parameters) <= 999
      error_message = "CodePipeline accepts 1,000 characters of UserParameters, and even the parameter's name is longer."
    }
  }

  depends_on = [aws_iam_role_policy.this, aws_iam_role_policy.deployer, aws_ssm_parameter.long]
}

resource "aws_ssm_parameter" "long" {
  count       = local.are_long ? 1 : 0
  name        = local.parameter_name
  description = "The deployer configuration of the pipeline ${var.name}"
  type        = "String"
  tier        = length(local.stored) > 4096 ? "Advanced" : "Standard"
  value       = local.stored

  lifecycle {
    precondition {
      condition     = length(local.stored) <= 8192
      error_message = "The deployer configuration is longer than an SSM parameter may be (8,192 characters): name fewer sources."
    }
  }
}
