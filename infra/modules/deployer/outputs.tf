output "function_name" {
  description = "The name of the deployer function."
  value       = aws_lambda_function.this.function_name
}

output "function_arn" {
  description = "The ARN of the deployer function."
  value       = aws_lambda_function.this.arn
}

output "role_arn" {
  description = "The ARN of the deployer's role. Add it to `trusted_deployers` of the module promotion-source in the lower accounts."
  value       = aws_iam_role.this.arn
}

output "records_bucket" {
  description = "The bucket that contains the records of the deployer's runs, below the prefix."
  value       = aws_s3_bucket.records.id
}

output "configuration" {
  description = "The text of a deployer configuration, with which `martlet deploy` does the same from the command line. It names the account, so credentials of any other account are refused."
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
  description = "The value for `deployment` of the module pipeline. It is defined only here, so the pipeline can't ask for anything other than what the role allows."
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
