output "services" {
  description = "A map from the name of each function to the URL of its API."
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
  description = "Where you store the definition file, deploy.json: the URL of the repository to which you push the file (on the branch main), or the S3 URL of the zip file that contains the file."
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
