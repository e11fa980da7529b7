output "queue_url" {
  description = "Where messages are sent to."
  value       = aws_sqs_queue.this.url
}

output "queue_arn" {
  description = "ARN of the queue, for the policies of those who send."
  value       = aws_sqs_queue.this.arn
}

output "dead_letters_url" {
  description = "The queue of messages that failed too often: worth an alarm on its length."
  value       = aws_sqs_queue.dead_letters.url
}
