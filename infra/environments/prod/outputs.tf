output "services" {
  description = "Function names, and the URLs at which they answer."
  value       = module.environment.services
}

output "deployer_arn" {
  description = "The deployer's role, which the lower account must trust."
  value       = module.environment.deployer_arn
}

output "deployer_name" {
  description = "Name of the deployer function."
  value       = module.environment.deployer_name
}

output "configuration" {
  description = "The deployer configuration for `martlet deploy` in this account, as the text of its file."
  value       = module.environment.configuration
}

output "definition" {
  description = "Where to put deploy.json: the URL of a repository (push it to main), or the S3 URL of a zip that contains it."
  value       = module.environment.definition
}

output "pipeline" {
  description = "Name of the pipeline."
  value       = module.environment.pipeline
}

output "records_bucket" {
  description = "The bucket with the records of deployments."
  value       = module.environment.records_bucket
}
