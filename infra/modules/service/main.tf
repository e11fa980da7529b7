# A function with an HTTP API. From the first deployment on, its code and the alias that callers reach belong to the deployer.

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
data "aws_region" "current" {}

locals {
  parameter_path = coalesce(var.parameter_path, "/${var.name}")
  parameter_arn  = "arn:${data.aws_partition.current.partition}:ssm:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:parameter${local.parameter_path}"
}

resource "aws_lambda_function" "this" {
  function_name = var.name
  role          = aws_iam_role.this.arn
  runtime       = "provided.al2023"
  handler       = "bootstrap"
  architectures = [var.architecture]
  memory_size   = var.memory_mb
  timeout       = var.timeout_s
  filename      = "${path.module}/placeholder.zip" # answers 503, so that the first apply works before any deployment

  dynamic "environment" {
    for_each = length(var.environment) == 0 ? [] : [var.environment]
    content {
      variables = environment.value
    }
  }

  lifecycle {
    # All of them: ignoring only the hash doesn't keep the provider from uploading (hashicorp/terraform-provider-aws#36077). A change of
    # `architectures` still uploads the placeholder, but to $LATEST, which isn't invoked: see the README.
    ignore_changes = [filename, source_code_hash, s3_bucket, s3_key, s3_object_version, image_uri]
  }

  # The log group first: otherwise Lambda creates one itself, without expiry.
  depends_on = [aws_cloudwatch_log_group.this, aws_iam_role_policy.logs]
}

resource "aws_lambda_alias" "live" {
  name             = var.alias
  function_name    = aws_lambda_function.this.function_name
  function_version = "$LATEST" # only until the first deployment; the deployer moves it from then on

  lifecycle {
    # routing_config as well: AWS itself sets weights on an alias while provisioned concurrency moves.
    ignore_changes = [function_version, routing_config]
  }
}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/aws/lambda/${var.name}"
  retention_in_days = var.log_retention_days
}

resource "aws_iam_role" "this" {
  name        = var.name
  description = "What the function ${var.name} may do"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "logs" {
  name = "logs"
  role = aws_iam_role.this.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource = "${aws_cloudwatch_log_group.this.arn}:log-stream:*" # Lambda chooses the streams' names
    }]
  })
}

resource "aws_iam_role_policy" "parameters" {
  name = "parameters"
  role = aws_iam_role.this.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [{
        Effect   = "Allow"
        Action   = ["ssm:GetParameter"]
        Resource = ["${local.parameter_arn}/*"]
      }],
      # AWS's own key for parameters needs no permission; your own key does.
      var.parameter_key_arn == null ? [] : [{
        Effect    = "Allow"
        Action    = ["kms:Decrypt"]
        Resource  = [var.parameter_key_arn]
        Condition = { StringLike = { "kms:EncryptionContext:PARAMETER_ARN" = ["${local.parameter_arn}/*"] } }
      }]
    )
  })
}

resource "aws_ssm_parameter" "this" {
  for_each = var.parameters
  name     = "${local.parameter_path}/${each.key}"
  type     = "String" # put secrets below the same path by hand: here they would be in Terraform's state
  value    = each.value
}

resource "aws_apigatewayv2_api" "this" {
  name          = var.name
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_integration" "live" {
  api_id                 = aws_apigatewayv2_api.this.id
  integration_type       = "AWS_PROXY"
  integration_method     = "POST"
  integration_uri        = aws_lambda_alias.live.invoke_arn # the alias: the bare function would run $LATEST
  payload_format_version = var.payload_format
  timeout_milliseconds   = min(var.timeout_s, 30) * 1000 # an HTTP API waits 30 s at most
}

resource "aws_apigatewayv2_route" "default" {
  api_id    = aws_apigatewayv2_api.this.id
  route_key = "$default" # the service's own router knows the paths
  target    = "integrations/${aws_apigatewayv2_integration.live.id}"
}

resource "aws_apigatewayv2_stage" "default" {
  api_id      = aws_apigatewayv2_api.this.id
  name        = "$default" # a named stage would be the first segment of every path
  auto_deploy = true
}

resource "aws_lambda_permission" "api" {
  statement_id  = "api"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.this.function_name
  qualifier     = aws_lambda_alias.live.name # on the alias, which the API invokes: a permission on the function doesn't apply to it
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_apigatewayv2_api.this.execution_arn}/${aws_apigatewayv2_stage.default.name}/${aws_apigatewayv2_route.default.route_key}"
}
