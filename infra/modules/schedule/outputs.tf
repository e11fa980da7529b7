output "schedule_arn" {
  description = "The ARN of the schedule. It is the first element of the event's `resources`."
  value       = aws_scheduler_schedule.this.arn
}
