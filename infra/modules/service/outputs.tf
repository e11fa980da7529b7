output "function_name" {
  description = "The function's name, as you write it in a definition file."
  value       = aws_lambda_function.this.function_name
}

output "function_arn" {
  description = "The ARN of the function without a qualifier. To invoke the function, use `alias_arn` instead."
  value       = aws_lambda_function.this.arn
}

output "alias_arn" {
  description = "The ARN of the alias through which callers invoke the function. Use it to connect other callers, such as a queue, a rule or another API."
  value       = aws_lambda_alias.live.arn
}

output "api_url" {
  description = "The URL of the API, without a slash at the end."
  value       = aws_apigatewayv2_api.this.api_endpoint # as AWS reports it: the domain isn't amazonaws.com in every partition
  depends_on  = [aws_apigatewayv2_stage.default, aws_lambda_permission.api]
}

output "parameter_path" {
  description = "The path in Parameter Store below which the function can read parameters."
  value       = local.parameter_path
}

output "role_name" {
  description = "The name of the function's role. To give the function more permissions, attach policies to this role."
  value       = aws_iam_role.this.name
}

output "log_group_name" {
  description = "The name of the function's log group."
  value       = aws_cloudwatch_log_group.this.name
}
