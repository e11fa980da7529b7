output "name" {
  description = "Name of the pipeline."
  value       = aws_codepipeline.this.name
}

output "arn" {
  description = "ARN of the pipeline."
  value       = aws_codepipeline.this.arn
}

output "artifact_bucket" {
  description = "The bucket with its artifacts."
  value       = aws_s3_bucket.artifacts.id
}

output "user_parameters" {
  description = "The UserParameters of its action: the deployer configuration as JSON or, above 1,000 characters, the name of the parameter that contains it."
  value       = local.user_parameters
}
