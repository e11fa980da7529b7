output "services" {
  description = "Function names and where they answer."
  value       = { for name, service in module.service : service.function_name => service.api_url }
}

output "deployer_arn" {
  description = "The deployer's role, which the lower account has to trust."
  value       = module.deployer.role_arn
}

output "definition_object" {
  description = "Where to put the definition file, in a zip: a new version starts the pipeline."
  value       = "s3://${aws_s3_bucket.definition.id}/definition.zip"
}

output "pipeline" {
  description = "Name of the pipeline."
  value       = module.pipeline.name
}

output "records_bucket" {
  description = "Where the records of what was deployed lie."
  value       = module.deployer.records_bucket
}
