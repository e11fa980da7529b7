output "services" {
  description = "A map from the name of each function to its URL."
  value       = module.environment.services
}

output "deployer_arn" {
  description = "The ARN of the deployer's role, which the lower account must trust."
  value       = module.environment.deployer_arn
}

output "deployer_name" {
  description = "The name of the deployer function."
  value       = module.environment.deployer_name
}

output "configuration" {
  description = "The text of the deployer configuration for `martlet deploy` in this account."
  value       = module.environment.configuration
}

output "definition" {
  description = "Where to store deploy.json: the URL of a repository, in which you push the file to main, or the S3 URL of a zip that contains the file."
  value       = module.environment.definition
}

output "pipeline" {
  description = "The name of the pipeline."
  value       = module.environment.pipeline
}

output "records_bucket" {
  description = "The name of the bucket that contains the records of deployments."
  value       = module.environment.records_bucket
}
