output "role_arn" {
  description = "The ARN of the role. Use it as `role_arn` in the variable `sources` of the module deployer in a higher account."
  value       = aws_iam_role.this.arn
}

output "external_id" {
  description = "The external ID for the role. Use it as `external_id` in the same element of `sources` as the role's ARN."
  value       = var.external_id
}
