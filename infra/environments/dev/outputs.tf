output "services" {
  description = "A map from the name of each function to the URL of its API."
  value       = { for name, service in module.service : service.function_name => service.api_url }
}

output "source_arn" {
  description = "The ARN of the role with which the test account's deployer reads code in this account. It is null if there is no higher account."
  value       = one(module.promotion_source[*].role_arn)
}

output "publisher_arn" {
  description = "The ARN of the role with which a CI system publishes builds in this account and moves LIVE. It is null if no publisher is configured."
  value       = one(module.publisher[*].role_arn)
}

output "configuration" {
  description = "The text of the deployer configuration for `martlet publish` and `martlet deploy` in this account. It is null if no publisher is configured."
  value       = one(module.publisher[*].configuration)
}
