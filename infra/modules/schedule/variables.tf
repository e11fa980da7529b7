variable "name" {
  description = "Name of the schedule. A program tells its schedules apart by it: it ends the ARN in the event's `resources`."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9_.-]{1,55}$", var.name)) # the role's name has 64 at most
    error_message = "A schedule's name has 1 to 55 letters, digits, `-`, `_` or `.`."
  }
}

variable "alias_arn" {
  description = "The alias that is invoked: the output `alias_arn` of the module `service`."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:function:[a-zA-Z0-9_-]+:[a-zA-Z0-9_-]+$", var.alias_arn))
    error_message = "The ARN names an alias: arn:aws:lambda:REGION:ACCOUNT:function:NAME:LIVE. The bare function would run $LATEST."
  }
}

variable "expression" {
  description = "When: rate(5 minutes), cron(0 3 * * ? *), or at(2027-01-01T00:00:00)."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^(rate|cron|at)\\(.+\\)$", var.expression))
    error_message = "A schedule is rate(...), cron(...) or at(...)."
  }
}

variable "timezone" {
  description = "Time zone of cron() and at(), such as Europe/Berlin; daylight saving is followed."
  type        = string
  default     = "UTC"
  nullable    = false
  validation {
    condition     = can(regex("^[A-Za-z0-9_+/-]{1,50}$", var.timezone))
    error_message = "A time zone is a name of the IANA database, such as Europe/Berlin."
  }
}

variable "flexible_minutes" {
  description = "Minutes by which an invocation may be late, to spread load: 0 to 1440."
  type        = number
  default     = 0
  nullable    = false
  validation {
    condition     = var.flexible_minutes >= 0 && var.flexible_minutes <= 1440 && floor(var.flexible_minutes) == var.flexible_minutes
    error_message = "A whole number of minutes, 0 to 1440."
  }
}

variable "detail" {
  description = "The event's `detail`, a JSON object: what the program receives besides the schedule and the time."
  type        = string
  default     = "{}"
  nullable    = false
  validation {
    condition     = can(keys(jsondecode(var.detail)))
    error_message = "The detail is a JSON object."
  }
}

variable "is_enabled" {
  description = "false: the schedule exists, but invokes nothing."
  type        = bool
  default     = true
  nullable    = false
  validation {
    condition     = var.is_enabled || !var.is_enabled
    error_message = "true or false."
  }
}

variable "retries_max" {
  description = "Retries if Lambda doesn't accept the event, 0 to 185. If the function itself fails, Lambda retries."
  type        = number
  default     = 10
  nullable    = false
  validation {
    condition     = var.retries_max >= 0 && var.retries_max <= 185
    error_message = "0 to 185 retries."
  }
}

variable "age_max_s" {
  description = "Seconds after which an event that Lambda hasn't taken is given up, 60 to 86400."
  type        = number
  default     = 3600
  nullable    = false
  validation {
    condition     = var.age_max_s >= 60 && var.age_max_s <= 86400
    error_message = "60 to 86400 seconds."
  }
}

variable "dead_letters_arn" {
  description = "SQS queue for events that were given up. Null: they are lost."
  type        = string
  default     = null
  validation {
    condition     = var.dead_letters_arn == null || can(regex("^arn:[a-z-]+:sqs:[a-z0-9-]+:[0-9]{12}:[a-zA-Z0-9_-]+$", var.dead_letters_arn))
    error_message = "A standard queue, by its ARN."
  }
}
