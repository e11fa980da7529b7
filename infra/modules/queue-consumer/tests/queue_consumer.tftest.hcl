mock_provider "aws" {
  mock_resource "aws_sqs_queue" {
    defaults = {
      arn = "arn:aws:sqs:eu-central-1:111111111111:orders-queue"
      url = "https://sqs.eu-central-1.amazonaws.com/111111111111/orders-queue"
    }
  }
}

variables {
  name               = "orders-queue"
  alias_arn          = "arn:aws:lambda:eu-central-1:111111111111:function:orders-api:LIVE"
  role_name          = "orders-api"
  function_timeout_s = 30
}

run "passes_messages_to_the_alias_and_returns_only_failed_ones_to_the_queue" {
  assert {
    condition     = aws_lambda_event_source_mapping.this.function_name == var.alias_arn
    error_message = "The mapping doesn't invoke the alias."
  }
  assert {
    condition     = tolist(aws_lambda_event_source_mapping.this.function_response_types) == tolist(["ReportBatchItemFailures"])
    error_message = "A failed message returns the whole batch to the queue."
  }
}

run "hides_messages_while_they_are_processed" {
  assert {
    condition     = aws_sqs_queue.this.visibility_timeout_seconds == 180
    error_message = "Messages aren't invisible for six times the function's timeout."
  }
}

run "keeps_messages_that_fail_repeatedly" {
  assert {
    condition     = jsondecode(aws_sqs_queue.this.redrive_policy).maxReceiveCount == 5
    error_message = "Messages aren't received five times before they are dead letters."
  }
  assert {
    condition     = aws_sqs_queue.dead_letters.name == "orders-queue-dead-letters" && aws_sqs_queue.dead_letters.message_retention_seconds == 1209600
    error_message = "There is no dead-letter queue, or it doesn't keep messages for 14 days."
  }
}

run "encrypts_messages" {
  assert {
    condition     = aws_sqs_queue.this.sqs_managed_sse_enabled == true && aws_sqs_queue.dead_letters.sqs_managed_sse_enabled == true
    error_message = "A queue isn't encrypted."
  }
}

run "lets_the_function_only_consume_messages" {
  assert {
    condition = jsondecode(aws_iam_role_policy.consume.policy).Statement == [{
      Effect   = "Allow"
      Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
      Resource = ["arn:aws:sqs:eu-central-1:111111111111:orders-queue"]
    }]
    error_message = "The function has other permissions."
  }
}

run "pairs_a_fifo_queue_with_a_fifo_dead_letter_queue" {
  variables {
    is_fifo = true
  }
  assert {
    condition     = aws_sqs_queue.this.name == "orders-queue.fifo" && aws_sqs_queue.dead_letters.name == "orders-queue-dead-letters.fifo"
    error_message = "A FIFO queue needs a FIFO dead-letter queue, and a name that ends with .fifo."
  }
}

run "refuses_a_function_arn_without_an_alias" {
  command = plan
  variables {
    alias_arn = "arn:aws:lambda:eu-central-1:111111111111:function:orders-api"
  }
  expect_failures = [var.alias_arn]
}

run "refuses_a_large_batch_without_a_window" {
  command = plan
  variables {
    batch_size = 100
  }
  expect_failures = [var.batch_size]
}

run "refuses_a_large_batch_of_a_fifo_queue" {
  command = plan
  variables {
    is_fifo    = true
    batch_size = 11
  }
  expect_failures = [var.batch_size]
}
