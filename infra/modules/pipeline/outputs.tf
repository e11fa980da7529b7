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
  description = "The value of UserParameters in the pipeline's Lambda action. This value is the deployer configuration as JSON or, if the configuration is too long for the action, a JSON object that contains the name of the SSM parameter that stores it."
  value       = local.user_parameters
}
