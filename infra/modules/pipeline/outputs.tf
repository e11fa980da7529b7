output "name" {
  description = "The name of the pipeline."
  value       = aws_codepipeline.this.name
}

output "arn" {
  description = "The ARN of the pipeline."
  value       = aws_codepipeline.this.arn
}

output "artifact_bucket" {
  description = "The name of the bucket that contains the pipeline's artifacts."
  value       = aws_s3_bucket.artifacts.id
}

output "user_parameters" {
  description = "The UserParameters of the pipeline's action. They contain the deployer configuration as JSON. If it has more than 1,000 characters, they contain the name of the parameter that stores it."
  value       = local.user_parameters
}
