output "name" {
  description = "Name of the pipeline."
  value       = aws_codepipeline.this.name
}

output "arn" {
  description = "ARN of the pipeline."
  value       = aws_codepipeline.this.arn
}

output "artifact_bucket" {
  description = "Where its artifacts lie."
  value       = aws_s3_bucket.artifacts.id
}

output "user_parameters" {
  description = "What its action tells the deployer: the parameters as JSON or, where they are longer than 1,000 characters, the name of the parameter that holds them."
  value       = local.user_parameters
}
