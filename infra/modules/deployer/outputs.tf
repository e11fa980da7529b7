output "function_name" {
  description = "The name of the deployer."
  value       = aws_lambda_function.this.function_name
}

output "function_arn" {
  description = "The ARN of the deployer."
  value       = aws_lambda_function.this.arn
}

output "role_arn" {
  description = "The ARN of the deployer's role. Add it to `trusted_deployers` of the module promotion-source in the lower accounts."
  value       = aws_iam_role.this.arn
}

output "records_bucket" {
  description = "The name of the bucket that contains the records of deployments. The keys of its objects begin with the prefix."
  value       = aws_s3_bucket.records.id
}

output "configuration" {
  description = "The deployer configuration as JSON text. Save it to a file, and pass the file to `martlet deploy --config` to deploy from the command line. It contains the account's ID, so credentials for any other account are refused."
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
  description = "The value for the variable `deployment` of the module pipeline. It describes this deployer, so that the pipeline uses the prefix and the buckets that the deployer's role allows."
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
