# A queue from which a function's alias receives messages in batches. Messages that fail repeatedly are moved to a dead-letter queue.

locals {
  suffix = var.is_fifo ? ".fifo" : ""
}

resource "aws_sqs_queue" "this" {
  name                        = "${var.name}${local.suffix}"
  fifo_queue                  = var.is_fifo ? true : null
  content_based_deduplication = var.is_fifo ? true : null
  # A message stays invisible while a batch is processed and its failures are reported. AWS recommends six times the function's timeout, plus
  # the batching window.
  visibility_timeout_seconds = min(43200, 6 * var.function_timeout_s + var.window_s)
  message_retention_seconds  = var.retention_s
  sqs_managed_sse_enabled    = var.key_arn == null ? true : null
  kms_master_key_id          = var.key_arn
  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead_letters.arn
    maxReceiveCount     = var.receives_max
  })
}

resource "aws_sqs_queue" "dead_letters" {
  name                      = "${var.name}-dead-letters${local.suffix}"
  fifo_queue                = var.is_fifo ? true : null
  message_retention_seconds = 1209600 # the maximum: a message keeps its age when it is moved
  sqs_managed_sse_enabled   = var.key_arn == null ? true : null
  kms_master_key_id         = var.key_arn
}

resource "aws_sqs_queue_redrive_allow_policy" "dead_letters" {
  queue_url = aws_sqs_queue.dead_letters.url
  redrive_allow_policy = jsonencode({
    redrivePermission = "byQueue"
    sourceQueueArns   = [aws_sqs_queue.this.arn]
  })
}

resource "aws_lambda_event_source_mapping" "this" {
  event_source_arn                   = aws_sqs_queue.this.arn
  function_name                      = var.alias_arn # the alias: the bare function would run $LATEST
  batch_size                         = var.batch_size
  maximum_batching_window_in_seconds = var.is_fifo ? null : var.window_s
  function_response_types            = ["ReportBatchItemFailures"] # otherwise, one failed message returns the whole batch to the queue

  dynamic "scaling_config" {
    for_each = var.concurrency_max == null ? [] : [var.concurrency_max]
    content {
      maximum_concurrency = scaling_config.value
    }
  }

  # Lambda refuses a mapping whose function isn't allowed to read the queue.
  depends_on = [aws_iam_role_policy.consume]
}

resource "aws_iam_role_policy" "consume" {
  name = "consume-${var.name}"
  role = var.role_name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [{
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = [aws_sqs_queue.this.arn]
      }],
      var.key_arn == null ? [] : [{
        Effect   = "Allow"
        Action   = ["kms:Decrypt"]
        Resource = [var.key_arn]
      }]
    )
  })
}
