output "function_name" {
  description = "The function's name, as a definition file spells it."
  value       = aws_lambda_function.this.function_name
}

output "function_arn" {
  description = "ARN of the function without a qualifier. Callers should use `alias_arn`."
  value       = aws_lambda_function.this.arn
}

output "alias_arn" {
  description = "ARN of the alias that callers reach, for a queue, a rule or another API."
  value       = aws_lambda_alias.live.arn
}

output "api_url" {
  description = "URL of the service, without a trailing slash."
  value       = aws_apigatewayv2_api.this.api_endpoint # as AWS reports it: the domain isn't amazonaws.com in every partition
  depends_on  = [aws_apigatewayv2_stage.default, aws_lambda_permission.api]
}

output "parameter_path" {
  description = "Path in Parameter Store that the function may read."
  value       = local.parameter_path
}

output "role_name" {
  description = "Name of the function's role, to attach further policies to."
  value       = aws_iam_role.this.name
}

output "log_group_name" {
  description = "Name of the function's log group."
  value       = aws_cloudwatch_log_group.this.name
}
