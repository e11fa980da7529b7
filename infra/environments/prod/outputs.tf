output "services" {
  description = "Function names and where they answer."
  value       = module.environment.services
}

output "deployer_arn" {
  description = "The deployer's role, which the lower account has to trust."
  value       = module.environment.deployer_arn
}

output "deployer_name" {
  description = "Name of the deployer's function."
  value       = module.environment.deployer_name
}

output "configuration" {
  description = "The configuration for `martlet deploy` here, as the text of its file."
  value       = module.environment.configuration
}

output "definition" {
  description = "Where to put deploy.json: the URL of a repository, to be pushed to main, or the object of a zip that holds it."
  value       = module.environment.definition
}

output "pipeline" {
  description = "Name of the pipeline."
  value       = module.environment.pipeline
}

output "records_bucket" {
  description = "Where the records of what was deployed are kept."
  value       = module.environment.records_bucket
}
