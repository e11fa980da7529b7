mock_provider "aws" {
  mock_resource "aws_lambda_function_url" {
    defaults = { function_url = "https://abc.lambda-url.eu-central-1.on.aws/" }
  }
}

variables {
  alias_arn = "arn:aws:lambda:eu-central-1:111111111111:function:orders-api:LIVE"
}

run "invokes_the_alias_for_signed_requests" {
  assert {
    condition     = aws_lambda_function_url.this.function_name == "orders-api" && aws_lambda_function_url.this.qualifier == "LIVE"
    error_message = "The URL doesn't invoke the alias."
  }
  assert {
    condition     = aws_lambda_function_url.this.authorization_type == "AWS_IAM" && aws_lambda_function_url.this.invoke_mode == "BUFFERED"
    error_message = "Requests need no signature, or responses are streamed by default."
  }
  assert {
    condition     = output.url == "https://abc.lambda-url.eu-central-1.on.aws" && output.public_grant == ""
    error_message = "The URL ends with a slash, or `public_grant` isn't empty."
  }
  assert {
    condition     = length(aws_lambda_permission.url) == 0 && length(aws_lambda_permission.invoke) == 0
    error_message = "A caller that isn't listed has permission."
  }
}

run "lets_listed_callers_invoke_the_url" {
  variables {
    callers = ["222222222222"]
  }
  assert {
    condition     = aws_lambda_permission.url["222222222222"].action == "lambda:InvokeFunctionUrl" && aws_lambda_permission.url["222222222222"].function_url_auth_type == "AWS_IAM"
    error_message = "The caller has no permission to invoke the function URL."
  }
  assert {
    condition     = aws_lambda_permission.invoke["222222222222"].action == "lambda:InvokeFunction" && aws_lambda_permission.invoke["222222222222"].qualifier == "LIVE"
    error_message = "The caller lacks the second action, which new URLs need."
  }
  assert {
    condition     = aws_lambda_permission.url["222222222222"].principal == "arn:aws:iam::222222222222:root" && aws_lambda_permission.invoke["222222222222"].principal == "arn:aws:iam::222222222222:root"
    error_message = "The account isn't written as Lambda stores it, so each apply would replace the permission."
  }
}

run "streams_responses_if_configured" {
  variables {
    streams_responses = true
  }
  assert {
    condition     = aws_lambda_function_url.this.invoke_mode == "RESPONSE_STREAM"
    error_message = "Responses aren't streamed."
  }
}

run "allows_public_invocation_only_through_the_url" {
  variables {
    authorization = "NONE"
  }
  assert {
    condition     = aws_lambda_permission.url["*"].function_url_auth_type == "NONE" && length(aws_lambda_permission.invoke) == 0
    error_message = "A public URL lets every account invoke the function directly, or isn't public."
  }
  assert {
    condition     = strcontains(output.public_grant, "--invoked-via-function-url")
    error_message = "The output `public_grant` doesn't have the command that a public URL needs."
  }
}

run "refuses_callers_for_a_public_url" {
  command = plan
  variables {
    authorization = "NONE"
    callers       = ["222222222222"]
  }
  expect_failures = [var.callers]
}

run "refuses_a_function_arn_without_an_alias" {
  command = plan
  variables {
    alias_arn = "arn:aws:lambda:eu-central-1:111111111111:function:orders-api"
  }
  expect_failures = [var.alias_arn]
}
