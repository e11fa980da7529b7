output "queue_url" {
  description = "The URL of the queue, to which you send messages."
  value       = aws_sqs_queue.this.url
}

output "queue_arn" {
  description = "The ARN of the queue, for the policies of its senders."
  value       = aws_sqs_queue.this.arn
}

output "dead_letters_url" {
  description = "The URL of the dead-letter queue, which receives messages that failed too often. Consider an alarm on its length."
  value       = aws_sqs_queue.dead_letters.url
}
