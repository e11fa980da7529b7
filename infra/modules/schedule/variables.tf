variable "name" {
  description = "The name of the schedule. The event's `resources` contain the schedule's ARN, which ends with this name, so a function that several schedules invoke can tell them apart."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9_.-]{1,55}$", var.name)) # the role's name has 64 at most
    error_message = "The schedule's name must have 1 to 55 letters, digits, `-`, `_` or `.`."
  }
}

variable "alias_arn" {
  description = "The ARN of the alias that the schedule invokes. Use the output `alias_arn` of the module service."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:function:[a-zA-Z0-9_-]+:[a-zA-Z0-9_-]+$", var.alias_arn))
    error_message = "The ARN must name an alias: arn:aws:lambda:REGION:ACCOUNT:function:NAME:LIVE. The function's own ARN would run $LATEST."
  }
}

variable "expression" {
  description = "The times at which the function is invoked, such as rate(5 minutes), cron(0 3 * * ? *) or at(2027-01-01T00:00:00)."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^(rate|cron|at)\\(.+\\)$", var.expression))
    error_message = "The expression must be rate(...), cron(...) or at(...)."
  }
}

variable "timezone" {
  description = "The time zone for cron(...) and at(...), such as Europe/Berlin. Daylight saving time is taken into account."
  type        = string
  default     = "UTC"
  nullable    = false
  validation {
    condition     = can(regex("^[A-Za-z0-9_+/-]{1,50}$", var.timezone))
    error_message = "The time zone must be a name from the IANA database, such as Europe/Berlin."
  }
}

variable "flexible_minutes" {
  description = "The maximum number of minutes by which EventBridge Scheduler can delay an invocation, to spread the load."
  type        = number
  default     = 0
  nullable    = false
  validation {
    condition     = var.flexible_minutes >= 0 && var.flexible_minutes <= 1440 && floor(var.flexible_minutes) == var.flexible_minutes
    error_message = "The value must be a whole number of minutes, from 0 to 1440."
  }
}

variable "detail" {
  description = "The value of the event's `detail`, as the text of a JSON object. The function receives it in the event."
  type        = string
  default     = "{}"
  nullable    = false
  validation {
    condition     = can(keys(jsondecode(var.detail)))
    error_message = "The detail must be a JSON object."
  }
}

variable "is_enabled" {
  description = "Whether the schedule is enabled. If false, the schedule exists, but doesn't invoke anything."
  type        = bool
  default     = true
  nullable    = false
  validation {
    condition     = var.is_enabled || !var.is_enabled
    error_message = "The value must be true or false."
  }
}

variable "retries_max" {
  description = "The maximum number of times that EventBridge Scheduler sends an event again if Lambda doesn't accept it. If Lambda accepts the event but the function fails, Lambda itself retries the invocation."
  type        = number
  default     = 10
  nullable    = false
  validation {
    condition     = var.retries_max >= 0 && var.retries_max <= 185
    error_message = "The number of retries must be from 0 to 185."
  }
}

variable "age_max_s" {
  description = "The maximum age of an event in seconds. EventBridge Scheduler discards an event that Lambda hasn't accepted within this time."
  type        = number
  default     = 3600
  nullable    = false
  validation {
    condition     = var.age_max_s >= 60 && var.age_max_s <= 86400
    error_message = "The value must be from 60 to 86400 seconds."
  }
}

variable "dead_letters_arn" {
  description = "The ARN of an SQS queue that receives the events that couldn't be delivered. If null, these events are lost."
  type        = string
  default     = null
  validation {
    condition     = var.dead_letters_arn == null || can(regex("^arn:[a-z-]+:sqs:[a-z0-9-]+:[0-9]{12}:[a-zA-Z0-9_-]+$", var.dead_letters_arn))
    error_message = "Specify a standard queue by its ARN."
  }
}
