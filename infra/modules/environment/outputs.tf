output "services" {
  description = "Function names, and the URLs at which they answer."
  value       = { for name, service in module.service : service.function_name => service.api_url }
}

output "source_arn" {
  description = "The role with which higher accounts read code here; null in the highest."
  value       = one(values(module.promotion_source)[*].role_arn)
}

output "deployer_arn" {
  description = "The deployer's role, which the lower account must trust."
  value       = module.deployer.role_arn
}

output "deployer_name" {
  description = "Name of the deployer function."
  value       = module.deployer.function_name
}

output "configuration" {
  description = "The deployer configuration for `martlet deploy` in this account, as the text of its file."
  value       = module.deployer.configuration
}

output "definition" {
  description = "Where to put deploy.json: the URL of a repository (push it to main), or the S3 URL of a zip that contains it. A change starts the pipeline."
  value       = local.in_repository ? aws_codecommit_repository.definition[0].clone_url_http : "s3://${aws_s3_bucket.definition[0].id}/definition.zip"
}

output "pipeline" {
  description = "Name of the pipeline."
  value       = module.pipeline.name
}

output "records_bucket" {
  description = "The bucket with the records of deployments."
  value       = module.deployer.records_bucket
}
