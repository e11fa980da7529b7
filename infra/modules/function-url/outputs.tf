output "url" {
  description = "Where the function answers, without a slash at the end."
  value       = trimsuffix(aws_lambda_function_url.this.function_url, "/")
  depends_on  = [aws_lambda_permission.url, aws_lambda_permission.invoke]
}

output "public_grant" {
  description = "The command that has to be run once for a public address, since provider 5.x can't write that statement; empty with AWS_IAM."
  value = local.is_public ? join(" ", [
    "aws lambda add-permission --function-name ${local.function_name} --qualifier ${local.alias} --statement-id function-url-invoke",
    "--action lambda:InvokeFunction --principal '*' --invoked-via-function-url"
  ]) : ""
}
