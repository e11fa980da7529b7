variable "name" {
  description = "Name of the function, of its role and of its API. Begins with the prefix that the account's deployer is limited to."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,64}$", var.name))
    error_message = "A function's name has 1 to 64 letters, digits, `-` or `_`; no ARN and no qualifier."
  }
}

variable "alias" {
  description = "Name of the alias that callers reach and that the deployer moves."
  type        = string
  default     = "LIVE"
  nullable    = false
  validation {
    # Not a version (1-1-1) either: version aliases never move.
    condition     = can(regex("^[a-zA-Z0-9_-]{1,128}$", var.alias)) && !can(regex("^[0-9]+(-[0-9]+)*$", var.alias))
    error_message = "An alias has 1 to 128 letters, digits, `-` or `_`; neither a number nor a version such as 1-1-1."
  }
}

variable "architecture" {
  description = "Processor architecture of the code: x86_64 or arm64. The deployer refuses to promote code for another one."
  type        = string
  default     = "arm64"
  nullable    = false
  validation {
    condition     = contains(["x86_64", "arm64"], var.architecture)
    error_message = "The architecture is x86_64 or arm64."
  }
}

variable "memory_mb" {
  description = "Memory in MB, 128 to 10240. Processor time is proportional: one processor at 1769."
  type        = number
  default     = 512
  nullable    = false
  validation {
    condition     = var.memory_mb >= 128 && var.memory_mb <= 10240 && floor(var.memory_mb) == var.memory_mb
    error_message = "Memory is a whole number of MB, 128 to 10240."
  }
}

variable "timeout_s" {
  description = "Seconds that one invocation may take, 1 to 900. The API gives up on requests after 30."
  type        = number
  default     = 29
  nullable    = false
  validation {
    condition     = var.timeout_s >= 1 && var.timeout_s <= 900 && floor(var.timeout_s) == var.timeout_s
    error_message = "A timeout is a whole number of seconds, 1 to 900."
  }
}

variable "payload_format" {
  description = "Format of the events that the API sends: 2.0, or 1.0 as for REST APIs."
  type        = string
  default     = "2.0"
  nullable    = false
  validation {
    condition     = contains(["1.0", "2.0"], var.payload_format)
    error_message = "The payload format is 1.0 or 2.0."
  }
}

variable "environment" {
  description = "Environment variables. No secrets: everyone who may read the function's configuration sees them."
  type        = map(string)
  default     = {}
  nullable    = false
  validation {
    condition     = alltrue([for name in keys(var.environment) : can(regex("^[a-zA-Z][a-zA-Z0-9_]+$", name)) && !can(regex("^(AWS|LAMBDA)_", name))])
    error_message = "A variable's name begins with a letter and has at least two letters, digits or `_`; AWS_ and LAMBDA_ belong to Lambda."
  }
  validation {
    condition     = sum(concat([0], [for name, value in var.environment : length(name) + length(value)])) <= 4096
    error_message = "Lambda accepts 4 KB of environment variables in all."
  }
}

variable "parameters" {
  description = "Parameters to store below `parameter_path`: name, such as `limits`, to JSON text of 4 KB at most. No secrets: they would be in Terraform's state."
  type        = map(string)
  default     = {}
  nullable    = false
  validation {
    condition     = alltrue([for name in keys(var.parameters) : can(regex("^[a-zA-Z0-9_.-]+(/[a-zA-Z0-9_.-]+)*$", name))])
    error_message = "A parameter's name is parts of letters, digits, `.`, `_` or `-`, with slashes between them."
  }
  validation {
    condition     = alltrue([for value in values(var.parameters) : length(value) > 0 && length(value) <= 4096])
    error_message = "A parameter's value has 1 to 4096 characters."
  }
}

variable "parameter_path" {
  description = "Path in Parameter Store that the function may read, such as /orders-api. Null: / and the name."
  type        = string
  default     = null
  validation {
    condition     = var.parameter_path == null || can(regex("^(/[a-zA-Z0-9_.-]+)+$", var.parameter_path))
    error_message = "A path begins with a slash and doesn't end with one; the whole of Parameter Store (`/`) is too much."
  }
}

variable "parameter_key_arn" {
  description = "KMS key that SecureString parameters below the path are encrypted with. Null: AWS's own key."
  type        = string
  default     = null
  validation {
    condition     = var.parameter_key_arn == null || can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+$", var.parameter_key_arn))
    error_message = "A key is named by its ARN, not by an alias."
  }
}

variable "log_retention_days" {
  description = "Days that log lines are kept; CloudWatch accepts only certain numbers."
  type        = number
  default     = 30
  nullable    = false
  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_retention_days)
    error_message = "CloudWatch keeps logs for 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653 days."
  }
}
