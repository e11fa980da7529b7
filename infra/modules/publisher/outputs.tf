output "role_arn" {
  description = "The ARN of the role. Configure it in the CI system, or as `role_arn` of a profile."
  value       = aws_iam_role.this.arn
}

output "configuration" {
  description = "The text of the deployer configuration for `martlet publish` and `martlet deploy` in this account. It names the account, so credentials of any other account are refused."
  value = jsonencode(merge(
    { account = local.account, prefix = var.prefix, alias = var.alias },
    var.staging_bucket == null ? {} : { stagingBucket = var.staging_bucket }
  ))
}
