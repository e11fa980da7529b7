output "services" {
  description = "A map from the name of each function to its URL."
  value       = { for name, service in module.service : service.function_name => service.api_url }
}

output "source_arn" {
  description = "The ARN of the role with which higher accounts read code in this account. It is null in the highest account."
  value       = one(values(module.promotion_source)[*].role_arn)
}

output "deployer_arn" {
  description = "The ARN of the deployer's role, which the lower account must trust."
  value       = module.deployer.role_arn
}

output "deployer_name" {
  description = "The name of the deployer function."
  value       = module.deployer.function_name
}

output "configuration" {
  description = "The text of the deployer configuration for `martlet deploy` in this account."
  value       = module.deployer.configuration
}

output "definition" {
  description = "Where to store deploy.json: the URL of a repository, in which you push the file to main, or the S3 URL of a zip that contains the file. A change starts the pipeline."
  value       = local.in_repository ? aws_codecommit_repository.definition[0].clone_url_http : "s3://${aws_s3_bucket.definition[0].id}/definition.zip"
}

output "pipeline" {
  description = "The name of the pipeline."
  value       = module.pipeline.name
}

output "records_bucket" {
  description = "The name of the bucket that contains the records of deployments."
  value       = module.deployer.records_bucket
}
