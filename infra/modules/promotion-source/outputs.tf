output "role_arn" {
  description = "The ARN of the role. Use it as `role_arn` in the `sources` of the deployer in a higher account."
  value       = aws_iam_role.this.arn
}

output "external_id" {
  description = "The external id for the role. Use it as `external_id` in the same element of `sources`."
  value       = var.external_id
}
