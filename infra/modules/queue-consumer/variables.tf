variable "name" {
  description = "Name of the queue, without `.fifo`."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,62}$", var.name)) # with `-dead-letters.fifo` 80 at most
    error_message = "A queue's name has 1 to 62 letters, digits, `-` or `_`; `.fifo` is added."
  }
}

variable "alias_arn" {
  description = "The alias that takes the messages: the output `alias_arn` of the module `service`."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:function:[a-zA-Z0-9_-]+:[a-zA-Z0-9_-]+$", var.alias_arn))
    error_message = "The ARN names an alias: arn:aws:lambda:REGION:ACCOUNT:function:NAME:LIVE. The bare function would run $LATEST."
  }
}

variable "role_name" {
  description = "Role of the function, which is allowed to take messages: the output `role_name` of the module `service`."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9+=,.@_-]{1,64}$", var.role_name))
    error_message = "A role is given by its name, not by its ARN."
  }
}

variable "function_timeout_s" {
  description = "The function's timeout in seconds, 1 to 900. Messages stay invisible six times as long."
  type        = number
  nullable    = false
  validation {
    condition     = var.function_timeout_s >= 1 && var.function_timeout_s <= 900 && floor(var.function_timeout_s) == var.function_timeout_s
    error_message = "A timeout is a whole number of seconds, 1 to 900."
  }
}

variable "is_fifo" {
  description = "Whether the queue keeps the order of messages of the same group, and drops repeated ones."
  type        = bool
  default     = false
  nullable    = false
  validation {
    condition     = var.is_fifo || !var.is_fifo
    error_message = "true or false."
  }
}

variable "batch_size" {
  description = "Messages in one invocation at most: 1 to 10000; beyond 10 `window_s` must be 1 or more."
  type        = number
  default     = 10
  nullable    = false
  validation {
    condition     = var.batch_size >= 1 && var.batch_size <= 10000 && floor(var.batch_size) == var.batch_size && (var.batch_size <= 10 || (var.window_s >= 1 && !var.is_fifo))
    error_message = "A batch has 1 to 10000 messages; more than 10 need a window of at least a second, and aren't for a FIFO queue."
  }
}

variable "window_s" {
  description = "Seconds in which a batch is collected, 0 to 300. 0: the messages that are there are taken at once."
  type        = number
  default     = 0
  nullable    = false
  validation {
    condition     = var.window_s >= 0 && var.window_s <= 300 && floor(var.window_s) == var.window_s && (!var.is_fifo || var.window_s == 0)
    error_message = "A window is a whole number of seconds, 0 to 300; a FIFO queue has none."
  }
}

variable "concurrency_max" {
  description = "Concurrent invocations for this queue, 2 to 1000. Null: as many as Lambda chooses."
  type        = number
  default     = null
  validation {
    condition     = var.concurrency_max == null ? true : var.concurrency_max >= 2 && var.concurrency_max <= 1000
    error_message = "Lambda takes 2 to 1000 invocations at once."
  }
}

variable "receives_max" {
  description = "How often a message is tried before it goes to the dead-letter queue. AWS's advice: 5 or more, since a throttled invocation counts."
  type        = number
  default     = 5
  nullable    = false
  validation {
    condition     = var.receives_max >= 1 && var.receives_max <= 1000
    error_message = "A message is tried 1 to 1000 times."
  }
}

variable "retention_s" {
  description = "Seconds that a message waits to be taken, 60 to 1209600 (14 days)."
  type        = number
  default     = 345600
  nullable    = false
  validation {
    condition     = var.retention_s >= 60 && var.retention_s <= 1209600
    error_message = "Messages are kept for 60 to 1209600 seconds."
  }
}

variable "key_arn" {
  description = "KMS key that messages are encrypted with. Null: SQS's own."
  type        = string
  default     = null
  validation {
    condition     = var.key_arn == null || can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+$", var.key_arn))
    error_message = "A key is given by its ARN, not by an alias."
  }
}
