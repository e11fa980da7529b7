# The repository that contains the definition file, or the bucket with a zip file that contains it.

locals {
  in_repository = var.definition_source == "codecommit"

  definition_source = (local.in_repository
    ? { codecommit = { repository = aws_codecommit_repository.definition[0].repository_name, branch = "main" }, s3 = null }
    : { codecommit = null, s3 = { bucket = aws_s3_bucket.definition[0].id, key = "definition.zip" } }
  )
}

resource "aws_codecommit_repository" "definition" {
  count           = local.in_repository ? 1 : 0
  repository_name = "${var.prefix}definition"
  description     = "deploy.json says which version each ${var.prefix}* runs; a push to main starts the pipeline"
}

# Versioned, because CodePipeline requires it, and because it keeps the history.
resource "aws_s3_bucket" "definition" {
  count         = local.in_repository ? 0 : 1
  force_destroy = var.is_disposable
  bucket        = "${var.prefix}definition-${data.aws_caller_identity.current.account_id}-${data.aws_region.current.name}"
}

resource "aws_s3_bucket_versioning" "definition" {
  count  = local.in_repository ? 0 : 1
  bucket = aws_s3_bucket.definition[0].id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_public_access_block" "definition" {
  count                   = local.in_repository ? 0 : 1
  bucket                  = aws_s3_bucket.definition[0].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_server_side_encryption_configuration" "definition" {
  count  = local.in_repository ? 0 : 1
  bucket = aws_s3_bucket.definition[0].id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_policy" "definition" {
  count  = local.in_repository ? 0 : 1
  bucket = aws_s3_bucket.definition[0].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "TlsOnly"
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.definition[0].arn, "${aws_s3_bucket.definition[0].arn}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
  depends_on = [aws_s3_bucket_public_access_block.definition]
}

resource "aws_s3_bucket_notification" "definition" {
  count       = local.in_repository ? 0 : 1
  bucket      = aws_s3_bucket.definition[0].id
  eventbridge = true # the pipeline's rule gets its events there
}
