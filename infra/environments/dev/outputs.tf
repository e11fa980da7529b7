output "services" {
  description = "Function names and where they answer."
  value       = { for name, service in module.service : service.function_name => service.api_url }
}

output "source_arn" {
  description = "The role by which the next account reads code here; null where there is none."
  value       = one(module.promotion_source[*].role_arn)
}

output "publisher_arn" {
  description = "The role by which a CI system publishes builds here, and moves LIVE; null where nobody is named."
  value       = one(module.publisher[*].role_arn)
}

output "configuration" {
  description = "The configuration for `martlet publish` and `martlet deploy` here, as the text of its file; null where nobody is named."
  value       = one(module.publisher[*].configuration)
}
