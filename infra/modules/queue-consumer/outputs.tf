output "queue_url" {
  description = "URL of the queue, to which messages are sent."
  value       = aws_sqs_queue.this.url
}

output "queue_arn" {
  description = "ARN of the queue, for the policies of its senders."
  value       = aws_sqs_queue.this.arn
}

output "dead_letters_url" {
  description = "URL of the dead-letter queue, for messages that failed too often. Consider an alarm on its length."
  value       = aws_sqs_queue.dead_letters.url
}
