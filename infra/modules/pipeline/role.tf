resource "aws_iam_role" "this" {
  name        = "pipeline-${var.name}" # not the bare name: a service called `deploy` has a role PREFIXdeploy
  description = "What the pipeline ${var.name} may do"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "codepipeline.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "this" {
  name = "pipeline"
  role = aws_iam_role.this.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = concat(local.statements, local.codecommit_statements, local.s3_statements, local.approval_statements)
  })
}

# Lets the deployer ask, before it changes anything, whether this execution still runs the action and no newer one has reached it.
# Attached here, where the pipeline is known.
resource "aws_iam_role_policy" "deployer" {
  name = "pipeline-${var.name}"
  role = var.deployment.role_name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid    = "ReadExecutions"
      Effect = "Allow"
      Action = [
        "codepipeline:GetPipelineExecution",
        "codepipeline:ListActionExecutions",
        "codepipeline:ListPipelineExecutions",
      ]
      Resource = local.pipeline_arn
    }]
  })
}

# The minimum according to the CodePipeline User Guide: "Manage the CodePipeline service role", and the reference of each action.
locals {
  statements = [
    {
      Sid      = "Artifacts"
      Effect   = "Allow"
      Action   = ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject", "s3:PutObjectAcl"]
      Resource = "${aws_s3_bucket.artifacts.arn}/*"
    },
    {
      Sid      = "ArtifactBucket"
      Effect   = "Allow"
      Action   = ["s3:GetBucketAcl", "s3:GetBucketLocation", "s3:GetBucketVersioning"]
      Resource = aws_s3_bucket.artifacts.arn
    },
    {
      Sid      = "ArtifactKey"
      Effect   = "Allow"
      Action   = ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"]
      Resource = aws_kms_key.artifacts.arn
    },
    {
      Sid      = "Deploy"
      Effect   = "Allow"
      Action   = ["lambda:InvokeFunction"]
      Resource = var.deployment.function_arn
    },
    {
      # The reference of the Lambda action requires it in addition to InvokeFunction. It can't be restricted to a resource.
      Sid      = "FindFunction"
      Effect   = "Allow"
      Action   = ["lambda:ListFunctions"]
      Resource = "*"
    },
  ]

  codecommit_statements = var.definition_source.codecommit == null ? [] : [{
    Sid    = "Repository"
    Effect = "Allow"
    Action = [
      "codecommit:CancelUploadArchive",
      "codecommit:GetBranch",
      "codecommit:GetCommit",
      "codecommit:GetUploadArchiveStatus",
      "codecommit:UploadArchive",
    ]
    Resource = local.repository_arn
  }]

  s3_statements = var.definition_source.s3 == null ? [] : [
    {
      Sid      = "DefinitionObject"
      Effect   = "Allow"
      Action   = ["s3:GetObject", "s3:GetObjectTagging", "s3:GetObjectVersion", "s3:GetObjectVersionTagging"]
      Resource = "arn:${local.partition}:s3:::${var.definition_source.s3.bucket}/${var.definition_source.s3.key}"
    },
    {
      Sid      = "DefinitionBucket"
      Effect   = "Allow"
      Action   = ["s3:GetBucketAcl", "s3:GetBucketLocation", "s3:GetBucketVersioning", "s3:ListBucket"]
      Resource = "arn:${local.partition}:s3:::${var.definition_source.s3.bucket}"
    },
  ]

  approval_statements = try(var.approval.topic_arn, null) == null ? [] : [{
    Sid      = "AskForApproval"
    Effect   = "Allow"
    Action   = ["sns:Publish"]
    Resource = var.approval.topic_arn
  }]
}
