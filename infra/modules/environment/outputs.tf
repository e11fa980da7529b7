output "services" {
  description = "A map from the name of each function to the URL of its API."
  value       = { for name, service in module.service : service.function_name => service.api_url }
}

output "source_arn" {
  description = "The ARN of the role with which higher accounts read code in this account. It is null if no account takes versions from this account."
  value       = one(values(module.promotion_source)[*].role_arn)
}

output "deployer_arn" {
  description = "The ARN of the deployer's role, which the lower accounts must trust."
  value       = module.deployer.role_arn
}

output "deployer_name" {
  description = "The name of the deployer."
  value       = module.deployer.function_name
}

output "configuration" {
  description = "The deployer configuration for this account, as JSON text. Save it to a file, and pass the file to `martlet deploy --config`."
  value       = module.deployer.configuration
}

output "definition" {
  description = "Where you store the definition file, deploy.json: the URL of the repository to which you push the file (on the branch main), or the S3 URL of the zip file that contains the file. A change to the definition file starts the pipeline."
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
