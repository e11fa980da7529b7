output "table_name" {
  description = "Name of the table, for the function's environment: it is known when the table is there."
  value       = aws_dynamodb_table.this.name
}

output "table_arn" {
  description = "ARN of the table."
  value       = aws_dynamodb_table.this.arn
}
