variable "name" {
  description = "The name of the function, its role and its API. It must begin with the prefix that the account's deployer is configured with."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,64}$", var.name))
    error_message = "The function's name must have 1 to 64 letters, digits, `-` or `_`. It can't be an ARN or contain a qualifier."
  }
}

variable "alias" {
  description = "The name of the alias through which callers invoke the function. The deployer makes this alias point at the deployed version."
  type        = string
  default     = "LIVE"
  nullable    = false
  validation {
    # Not a version (1-1-1) either: version aliases never move.
    condition     = can(regex("^[a-zA-Z0-9_-]{1,128}$", var.alias)) && !can(regex("^[0-9]+(-[0-9]+)*$", var.alias))
    error_message = "The alias must have 1 to 128 letters, digits, `-` or `_`. It can't be a number, or a version such as 1-1-1."
  }
}

variable "architecture" {
  description = "The processor architecture that the code is built for. The deployer refuses to promote code that is built for another architecture."
  type        = string
  default     = "arm64"
  nullable    = false
  validation {
    condition     = contains(["x86_64", "arm64"], var.architecture)
    error_message = "The architecture must be x86_64 or arm64."
  }
}

variable "memory_mb" {
  description = "The function's memory in MB. The function's CPU power is proportional to its memory: at 1769 MB, it has one full CPU."
  type        = number
  default     = 512
  nullable    = false
  validation {
    condition     = var.memory_mb >= 128 && var.memory_mb <= 10240 && floor(var.memory_mb) == var.memory_mb
    error_message = "The memory must be a whole number of MB, from 128 to 10240."
  }
}

variable "timeout_s" {
  description = "The maximum duration of an invocation in seconds. The API ends a request with an error after 30 seconds."
  type        = number
  default     = 29
  nullable    = false
  validation {
    condition     = var.timeout_s >= 1 && var.timeout_s <= 900 && floor(var.timeout_s) == var.timeout_s
    error_message = "The timeout must be a whole number of seconds, from 1 to 900."
  }
}

variable "payload_format" {
  description = "The format of the events that the API sends: 1.0 or 2.0. REST APIs also use format 1.0."
  type        = string
  default     = "2.0"
  nullable    = false
  validation {
    condition     = contains(["1.0", "2.0"], var.payload_format)
    error_message = "The payload format must be 1.0 or 2.0."
  }
}

variable "environment" {
  description = "The function's environment variables. Don't store secrets in them, because everyone who can read the function's configuration can read them."
  type        = map(string)
  default     = {}
  nullable    = false
  validation {
    condition     = alltrue([for name in keys(var.environment) : can(regex("^[a-zA-Z][a-zA-Z0-9_]+$", name)) && !can(regex("^(AWS|LAMBDA)_", name))])
    error_message = "A variable's name must begin with a letter, and have at least two letters, digits or `_`. It can't begin with AWS_ or LAMBDA_, which Lambda reserves."
  }
  validation {
    condition     = sum(concat([0], [for name, value in var.environment : length(name) + length(value)])) <= 4096
    error_message = "The environment variables can have at most 4 KB in total."
  }
}

variable "parameters" {
  description = "The Parameter Store parameters that Terraform creates below `parameter_path`, as a map from a name, such as `limits`, to JSON text. Don't store secrets in them, because Terraform's state would contain the secrets."
  type        = map(string)
  default     = {}
  nullable    = false
  validation {
    condition     = alltrue([for name in keys(var.parameters) : can(regex("^[a-zA-Z0-9_.-]+(/[a-zA-Z0-9_.-]+)*$", name))])
    error_message = "A parameter's name must consist of letters, digits, `.`, `_` or `-`. Slashes can separate its parts."
  }
  validation {
    condition     = alltrue([for value in values(var.parameters) : length(value) > 0 && length(value) <= 4096])
    error_message = "A parameter's value must have 1 to 4096 characters."
  }
}

variable "parameter_path" {
  description = "The path in Parameter Store below which the function can read parameters, such as /orders-api. If null, the path is a slash and the function's name."
  type        = string
  default     = null
  validation {
    condition     = var.parameter_path == null || can(regex("^(/[a-zA-Z0-9_.-]+)+$", var.parameter_path))
    error_message = "The path must begin with a slash, and can't end with one. It can't be `/`, which would be all of Parameter Store."
  }
}

variable "parameter_key_arn" {
  description = "The ARN of the KMS key that encrypts the SecureString parameters below the path. If null, these parameters are encrypted with the AWS managed key aws/ssm."
  type        = string
  default     = null
  validation {
    condition     = var.parameter_key_arn == null || can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+$", var.parameter_key_arn))
    error_message = "Specify the key by its ARN, not by an alias."
  }
}

variable "log_retention_days" {
  description = "The number of days for which CloudWatch keeps log lines."
  type        = number
  default     = 30
  nullable    = false
  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_retention_days)
    error_message = "The number of days must be 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653."
  }
}
