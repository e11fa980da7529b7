output "role_arn" {
  description = "ARN of the role, for the CI system or a profile's `role_arn`."
  value       = aws_iam_role.this.arn
}

output "configuration" {
  description = "The deployer configuration for `martlet publish` and `martlet deploy` in this account, as the text of its file. It names the account, so that credentials of any other are refused."
  value = jsonencode(merge(
    { account = local.account, prefix = var.prefix, alias = var.alias },
    var.staging_bucket == null ? {} : { stagingBucket = var.staging_bucket }
  ))
}
