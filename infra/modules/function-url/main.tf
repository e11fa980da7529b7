# A function URL of an alias, without a gateway: for streamed responses, and for callers that sign their requests.

locals {
  # arn:aws:lambda:REGION:ACCOUNT:function:NAME:ALIAS
  parts         = split(":", var.alias_arn)
  function_name = local.parts[6]
  alias         = local.parts[7]
  is_public     = var.authorization == "NONE"

  # Lambda stores an account as the ARN of its root user. If only the account ID were given, the provider would see a difference, and replace
  # the permission in each apply (hashicorp/terraform-provider-aws#30722).
  principals = { for caller in var.callers : caller => can(regex("^[0-9]{12}$", caller)) ? "arn:${local.parts[1]}:iam::${caller}:root" : caller }
}

resource "aws_lambda_function_url" "this" {
  function_name      = local.function_name
  qualifier          = local.alias # the alias: the bare function would run $LATEST
  authorization_type = var.authorization
  invoke_mode        = var.streams_responses ? "RESPONSE_STREAM" : "BUFFERED"
}

# Since October 2025, a new URL needs both actions (Lambda Developer Guide, "Control access to Lambda function URLs"). For signed
# requests, the caller's own policy can grant them; a public URL has no caller to grant them to.
resource "aws_lambda_permission" "url" {
  for_each               = local.is_public ? { "*" = "*" } : local.principals
  action                 = "lambda:InvokeFunctionUrl"
  function_name          = local.function_name
  qualifier              = local.alias
  principal              = each.value
  function_url_auth_type = var.authorization
}

# AWS's own statement has the condition lambda:InvokedViaFunctionUrl, which provider 5.x doesn't support. Without the condition, a public URL would
# let every AWS account invoke the function directly. For a public URL, you therefore grant this permission manually: see the README.
resource "aws_lambda_permission" "invoke" {
  for_each      = local.is_public ? {} : local.principals
  action        = "lambda:InvokeFunction"
  function_name = local.function_name
  qualifier     = local.alias
  principal     = each.value
}
