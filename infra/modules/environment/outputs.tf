output "services" {
  description = "Function names and where they answer."
  value       = { for name, service in module.service : service.function_name => service.api_url }
}

output "source_arn" {
  description = "The role by which higher accounts read code here; null in the highest."
  value       = one(values(module.promotion_source)[*].role_arn)
}

output "deployer_arn" {
  description = "The deployer's role, which the lower account has to trust."
  value       = module.deployer.role_arn
}

output "deployer_name" {
  description = "Name of the deployer's function."
  value       = module.deployer.function_name
}

output "configuration" {
  description = "The configuration for `martlet deploy` here, as the text of its file."
  value       = module.deployer.configuration
}

output "definition" {
  description = "Where to put deploy.json: the URL of a repository, to be pushed to main, or the object of a zip that holds it. A change starts the pipeline."
  value       = local.in_repository ? aws_codecommit_repository.definition[0].clone_url_http : "s3://${aws_s3_bucket.definition[0].id}/definition.zip"
}

output "pipeline" {
  description = "Name of the pipeline."
  value       = module.pipeline.name
}

output "records_bucket" {
  description = "Where the records of what was deployed are kept."
  value       = module.deployer.records_bucket
}
