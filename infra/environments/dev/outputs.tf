output "services" {
  description = "Function names, and the URLs at which they answer."
  value       = { for name, service in module.service : service.function_name => service.api_url }
}

output "source_arn" {
  description = "The role with which the next account reads code here; null if there is none."
  value       = one(module.promotion_source[*].role_arn)
}

output "publisher_arn" {
  description = "The role with which a CI system publishes builds here and moves LIVE; null if no publisher is named."
  value       = one(module.publisher[*].role_arn)
}

output "configuration" {
  description = "The deployer configuration for `martlet publish` and `martlet deploy` in this account, as the text of its file; null if no publisher is named."
  value       = one(module.publisher[*].configuration)
}
