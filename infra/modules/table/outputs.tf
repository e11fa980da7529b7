output "table_name" {
  description = "The name of the table, which you can set as an environment variable of the function. Terraform knows this output only after it has created the table."
  value       = aws_dynamodb_table.this.name
}

output "table_arn" {
  description = "The ARN of the table."
  value       = aws_dynamodb_table.this.arn
}
