output "services" {
  description = "Function names and where they answer."
  value       = { for name, service in module.service : service.function_name => service.api_url }
}

output "source_arn" {
  description = "The role by which the next account reads code here."
  value       = module.promotion_source.role_arn
}
