output "function_name" {
  description = "Name of the deployer function."
  value       = aws_lambda_function.this.function_name
}

output "function_arn" {
  description = "ARN of the deployer function."
  value       = aws_lambda_function.this.arn
}

output "role_arn" {
  description = "ARN of the deployer's role: an element of `trusted_deployers` of the lower accounts' promotion-source."
  value       = aws_iam_role.this.arn
}

output "records_bucket" {
  description = "The bucket with the records of its runs, below the prefix."
  value       = aws_s3_bucket.records.id
}

output "configuration" {
  description = "The deployer configuration with which `martlet deploy` does the same from a command line, as the text of its file. It names the account, so that credentials of any other are refused."
  value = jsonencode({
    account       = local.account
    prefix        = var.prefix
    alias         = var.alias
    stagingBucket = local.staging_bucket
    records       = "s3://${local.records_bucket}/${var.prefix}"
    sources       = [for source in var.sources : { role = source.role_arn, externalId = source.external_id }]
  })
}

output "deployment" {
  description = "The value of `deployment` of the module pipeline. Stated once, so that what a pipeline asks for and what the role allows can't differ."
  value = {
    function_name  = local.name
    function_arn   = "arn:${local.partition}:lambda:${local.region}:${local.account}:function:${local.name}"
    role_name      = local.name
    parameter_path = local.parameter_path
    prefix         = var.prefix
    alias          = var.alias
    staging        = local.staging_bucket
    records        = local.records_bucket
    sources        = var.sources
  }
  depends_on = [aws_lambda_function.this, aws_s3_bucket_policy.staging, aws_s3_bucket_policy.records]
}
