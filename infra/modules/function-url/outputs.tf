output "url" {
  description = "The URL of the function, without a slash at the end."
  value       = trimsuffix(aws_lambda_function_url.this.function_url, "/")
  depends_on  = [aws_lambda_permission.url, aws_lambda_permission.invoke]
}

output "public_grant" {
  description = "The command that you have to run once for a public URL, because version 5.x of the AWS provider can't create the permission that it needs. It is empty if `authorization` is AWS_IAM."
  value = local.is_public ? join(" ", [
    "aws lambda add-permission --function-name ${local.function_name} --qualifier ${local.alias} --statement-id function-url-invoke",
    "--action lambda:InvokeFunction --principal '*' --invoked-via-function-url"
  ]) : ""
}
