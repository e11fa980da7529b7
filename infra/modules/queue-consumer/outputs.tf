output "queue_url" {
  description = "The URL of the queue, to which you send messages."
  value       = aws_sqs_queue.this.url
}

output "queue_arn" {
  description = "The ARN of the queue. Use it in policies that allow others to send messages to the queue."
  value       = aws_sqs_queue.this.arn
}

output "dead_letters_url" {
  description = "The URL of the dead-letter queue, which contains the messages that failed too many times. Consider setting an alarm on the number of messages in this queue."
  value       = aws_sqs_queue.dead_letters.url
}
