output "url" {
  description = "The function URL, without a slash at the end."
  value       = trimsuffix(aws_lambda_function_url.this.function_url, "/")
  depends_on  = [aws_lambda_permission.url, aws_lambda_permission.invoke]
}

output "public_grant" {
  description = "The command that you have to run once if the URL is public. It grants a permission that version 5.x of the Terraform AWS provider can't create. The output is empty if `authorization` is AWS_IAM."
  value = local.is_public ? join(" ", [
    "aws lambda add-permission --function-name ${local.function_name} --qualifier ${local.alias} --statement-id function-url-invoke",
    "--action lambda:InvokeFunction --principal '*' --invoked-via-function-url"
  ]) : ""
}
