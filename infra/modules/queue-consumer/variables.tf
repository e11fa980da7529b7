variable "name" {
  description = "The name of the queue, without `.fifo`."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,62}$", var.name)) # with `-dead-letters.fifo` 80 at most
    error_message = "The queue's name must have 1 to 62 letters, digits, `-` or `_`. For a FIFO queue, the module adds `.fifo`."
  }
}

variable "alias_arn" {
  description = "The ARN of the alias that Lambda invokes with the messages. Use the output `alias_arn` of the module service."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:function:[a-zA-Z0-9_-]+:[a-zA-Z0-9_-]+$", var.alias_arn))
    error_message = "The ARN must name an alias: arn:aws:lambda:REGION:ACCOUNT:function:NAME:LIVE. The function's own ARN would run $LATEST."
  }
}

variable "role_name" {
  description = "The name of the function's role. The module gives this role the permission to receive the messages. Use the output `role_name` of the module service."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9+=,.@_-]{1,64}$", var.role_name))
    error_message = "Specify the role by its name, not by its ARN."
  }
}

variable "function_timeout_s" {
  description = "The function's timeout in seconds. The module sets the queue's visibility timeout, during which a received message is hidden from other receivers, to six times this value plus `window_s`, but at most 12 hours."
  type        = number
  nullable    = false
  validation {
    condition     = var.function_timeout_s >= 1 && var.function_timeout_s <= 900 && floor(var.function_timeout_s) == var.function_timeout_s
    error_message = "The timeout must be a whole number of seconds, from 1 to 900."
  }
}

variable "is_fifo" {
  description = "Whether the queue is a FIFO queue, which keeps the order of messages within a message group and drops repeated messages."
  type        = bool
  default     = false
  nullable    = false
  validation {
    condition     = var.is_fifo || !var.is_fifo
    error_message = "The value must be true or false."
  }
}

variable "batch_size" {
  description = "The maximum number of messages in one invocation."
  type        = number
  default     = 10
  nullable    = false
  validation {
    condition     = var.batch_size >= 1 && var.batch_size <= 10000 && floor(var.batch_size) == var.batch_size && (var.batch_size <= 10 || (var.window_s >= 1 && !var.is_fifo))
    error_message = "The batch size must be from 1 to 10000. A batch of more than 10 messages requires a `window_s` of at least 1, and isn't possible for a FIFO queue."
  }
}

variable "window_s" {
  description = "The number of seconds for which Lambda waits for more messages before it invokes the function with a batch. With 0, Lambda doesn't wait."
  type        = number
  default     = 0
  nullable    = false
  validation {
    condition     = var.window_s >= 0 && var.window_s <= 300 && floor(var.window_s) == var.window_s && (!var.is_fifo || var.window_s == 0)
    error_message = "The window must be a whole number of seconds, from 0 to 300. For a FIFO queue, it must be 0."
  }
}

variable "concurrency_max" {
  description = "The maximum number of concurrent invocations for messages from this queue. If null, Lambda chooses the number."
  type        = number
  default     = null
  validation {
    condition     = var.concurrency_max == null ? true : var.concurrency_max >= 2 && var.concurrency_max <= 1000
    error_message = "The number must be from 2 to 1000."
  }
}

variable "receives_max" {
  description = "The number of times that a message is received before SQS moves it to the dead-letter queue. AWS recommends at least 5, because a message also counts as received if Lambda throttles the invocation."
  type        = number
  default     = 5
  nullable    = false
  validation {
    condition     = var.receives_max >= 1 && var.receives_max <= 1000
    error_message = "The number must be from 1 to 1000."
  }
}

variable "retention_s" {
  description = "The number of seconds for which the queue keeps a message that isn't processed."
  type        = number
  default     = 345600
  nullable    = false
  validation {
    condition     = var.retention_s >= 60 && var.retention_s <= 1209600
    error_message = "The value must be from 60 to 1209600 seconds (14 days)."
  }
}

variable "key_arn" {
  description = "The ARN of the KMS key that encrypts the messages. If null, SQS's own key is used."
  type        = string
  default     = null
  validation {
    condition     = var.key_arn == null || can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+$", var.key_arn))
    error_message = "Specify the key by its ARN, not by an alias."
  }
}
