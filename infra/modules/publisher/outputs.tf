output "role_arn" {
  description = "The ARN of the role. Set it in the configuration of the CI system, or as `role_arn` in a profile of your AWS configuration."
  value       = aws_iam_role.this.arn
}

output "configuration" {
  description = "The deployer configuration for this account, as JSON text. Save it to a file, and pass the file to `martlet publish --config` and `martlet deploy --config`. It contains the account's ID, so credentials for any other account are refused."
  value = jsonencode(merge(
    { account = local.account, prefix = var.prefix, alias = var.alias },
    var.staging_bucket == null ? {} : { stagingBucket = var.staging_bucket }
  ))
}
