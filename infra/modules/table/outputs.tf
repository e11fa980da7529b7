output "table_name" {
  description = "The name of the table, for the function's environment. Terraform knows it only after it has created the table."
  value       = aws_dynamodb_table.this.name
}

output "table_arn" {
  description = "The ARN of the table."
  value       = aws_dynamodb_table.this.arn
}
