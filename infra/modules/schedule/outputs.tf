output "schedule_arn" {
  description = "ARN of the schedule: the first of the event's `resources`."
  value       = aws_scheduler_schedule.this.arn
}
