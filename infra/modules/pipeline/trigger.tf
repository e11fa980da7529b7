# Starts the pipeline when the definition file changes, without polling.

resource "aws_cloudwatch_event_rule" "changed" {
  name        = "${var.name}-changed"
  description = "The definition of the pipeline ${var.name} has changed"
  event_pattern = var.definition_source.codecommit != null ? jsonencode({
    source        = ["aws.codecommit"]
    "detail-type" = ["CodeCommit Repository State Change"]
    resources     = [local.repository_arn]
    detail = {
      event         = ["referenceCreated", "referenceUpdated"]
      referenceType = ["branch"]
      referenceName = [var.definition_source.codecommit.branch]
    }
    }) : jsonencode({
    source        = ["aws.s3"]
    "detail-type" = ["Object Created"]
    detail = {
      bucket = { name = [var.definition_source.s3.bucket] }
      object = { key = [var.definition_source.s3.key] }
    }
  })
}

resource "aws_cloudwatch_event_target" "start" {
  rule     = aws_cloudwatch_event_rule.changed.name
  arn      = aws_codepipeline.this.arn
  role_arn = aws_iam_role.trigger.arn
}

resource "aws_iam_role" "trigger" {
  name        = "trigger-${var.name}"
  description = "Starts the pipeline ${var.name}"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "events.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "trigger" {
  name = "start"
  role = aws_iam_role.trigger.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["codepipeline:StartPipelineExecution"]
      Resource = local.pipeline_arn
    }]
  })
}
