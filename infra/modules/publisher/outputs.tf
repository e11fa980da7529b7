output "role_arn" {
  description = "ARN of the role: what the CI system, or a profile's `role_arn`, names."
  value       = aws_iam_role.this.arn
}

output "configuration" {
  description = "The configuration for `martlet publish` and `martlet deploy` here, as the text of its file. It names the account, so that credentials of another one are refused."
  value = jsonencode(merge(
    { account = local.account, prefix = var.prefix, alias = var.alias },
    var.staging_bucket == null ? {} : { stagingBucket = var.staging_bucket }
  ))
}
