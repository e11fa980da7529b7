# A schedule of EventBridge Scheduler that invokes a function's alias.

data "aws_caller_identity" "current" {}

locals {
  # The format of EventBridge's scheduled events, which Scheduler itself doesn't send. Scheduler replaces its keywords in angle brackets when it
  # invokes the function. jsonencode() escapes < and >, and Scheduler wouldn't recognize the escapes.
  event = jsonencode({
    version       = "0"
    id            = "<aws.scheduler.execution-id>"
    "detail-type" = "Scheduled Event"
    source        = "aws.scheduler"
    time          = "<aws.scheduler.scheduled-time>"
    resources     = ["<aws.scheduler.schedule-arn>"]
    detail        = jsondecode(var.detail)
  })
  input = replace(replace(local.event, "\\u003c", "<"), "\\u003e", ">")
}

resource "aws_scheduler_schedule" "this" {
  name                         = var.name
  description                  = "Invokes ${var.alias_arn}"
  schedule_expression          = var.expression
  schedule_expression_timezone = var.timezone
  state                        = var.is_enabled ? "ENABLED" : "DISABLED"

  flexible_time_window {
    mode                      = var.flexible_minutes == 0 ? "OFF" : "FLEXIBLE"
    maximum_window_in_minutes = var.flexible_minutes == 0 ? null : var.flexible_minutes
  }

  target {
    arn      = var.alias_arn # the alias: the bare function would run $LATEST
    role_arn = aws_iam_role.this.arn
    input    = local.input

    retry_policy {
      maximum_retry_attempts       = var.retries_max
      maximum_event_age_in_seconds = var.age_max_s
    }
    dynamic "dead_letter_config" {
      for_each = var.dead_letters_arn == null ? [] : [var.dead_letters_arn]
      content {
        arn = dead_letter_config.value
      }
    }
  }
}

resource "aws_iam_role" "this" {
  name        = "schedule-${var.name}"
  description = "What the schedule ${var.name} may do"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "scheduler.amazonaws.com" }
      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id } }
    }]
  })
}

resource "aws_iam_role_policy" "invoke" {
  name = "invoke"
  role = aws_iam_role.this.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [{
        Effect   = "Allow"
        Action   = ["lambda:InvokeFunction"]
        Resource = [var.alias_arn]
      }],
      var.dead_letters_arn == null ? [] : [{
        Effect   = "Allow"
        Action   = ["sqs:SendMessage"]
        Resource = [var.dead_letters_arn]
      }]
    )
  })
}
