mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "111111111111" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::111111111111:role/schedule-orders-nightly-report" }
  }
}

variables {
  name       = "orders-nightly-report"
  alias_arn  = "arn:aws:lambda:eu-central-1:111111111111:function:orders-api:LIVE"
  expression = "cron(0 3 * * ? *)"
}

run "invokes_the_alias" {
  assert {
    condition     = one(aws_scheduler_schedule.this.target).arn == var.alias_arn
    error_message = "The schedule doesn't invoke the alias."
  }
}

run "sends_a_scheduled_event_with_keywords_that_scheduler_replaces" {
  variables {
    detail = "{\"days\":1}"
  }
  assert {
    condition     = strcontains(one(aws_scheduler_schedule.this.target).input, "\"resources\":[\"<aws.scheduler.schedule-arn>\"]")
    error_message = "The keyword of the schedule's ARN is escaped, so Scheduler doesn't recognize it."
  }
  assert {
    condition     = jsondecode(one(aws_scheduler_schedule.this.target).input).source == "aws.scheduler" && jsondecode(one(aws_scheduler_schedule.this.target).input).detail.days == 1
    error_message = "The event isn't a scheduled event with this detail."
  }
}

run "can_only_invoke_the_alias" {
  assert {
    condition = jsondecode(aws_iam_role_policy.invoke.policy).Statement == [{
      Effect   = "Allow"
      Action   = ["lambda:InvokeFunction"]
      Resource = ["arn:aws:lambda:eu-central-1:111111111111:function:orders-api:LIVE"]
    }]
    error_message = "The schedule has other permissions."
  }
  assert {
    condition     = jsondecode(aws_iam_role.this.assume_role_policy).Statement[0].Condition.StringEquals["aws:SourceAccount"] == "111111111111"
    error_message = "Schedules of other accounts can assume the role."
  }
}

run "refuses_an_unknown_kind_of_expression" {
  command = plan
  variables {
    expression = "every day"
  }
  expect_failures = [var.expression]
}

run "refuses_a_detail_that_is_not_an_object" {
  command = plan
  variables {
    detail = "[1]"
  }
  expect_failures = [var.detail]
}
