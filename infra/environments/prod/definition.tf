# The bucket that the definition file is put into, as a zip. Versioned: CodePipeline asks for it, and it is the history of what was wanted.

resource "aws_s3_bucket" "definition" {
  bucket = "${var.prefix}definition-${var.account_id}-${var.region}"
}

resource "aws_s3_bucket_versioning" "definition" {
  bucket = aws_s3_bucket.definition.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_public_access_block" "definition" {
  bucket                  = aws_s3_bucket.definition.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_server_side_encryption_configuration" "definition" {
  bucket = aws_s3_bucket.definition.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_policy" "definition" {
  bucket = aws_s3_bucket.definition.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "TlsOnly"
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.definition.arn, "${aws_s3_bucket.definition.arn}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
  depends_on = [aws_s3_bucket_public_access_block.definition]
}

resource "aws_s3_bucket_notification" "definition" {
  bucket      = aws_s3_bucket.definition.id
  eventbridge = true # the pipeline's rule listens there
}
