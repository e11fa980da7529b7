output "role_arn" {
  description = "ARN of the role: `role_arn` of an element of the deployer's `sources` in a higher account."
  value       = aws_iam_role.this.arn
}

output "external_id" {
  description = "The external id for that role: `external_id` there."
  value       = var.external_id
}
