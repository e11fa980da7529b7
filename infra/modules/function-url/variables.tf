variable "alias_arn" {
  description = "The alias that answers: the output `alias_arn` of the module `service`."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:function:[a-zA-Z0-9_-]+:[a-zA-Z0-9_-]+$", var.alias_arn))
    error_message = "The ARN names an alias: arn:aws:lambda:REGION:ACCOUNT:function:NAME:LIVE. The bare function would run $LATEST."
  }
}

variable "authorization" {
  description = "AWS_IAM: requests are signed (SigV4). NONE: everybody may send requests, and the service checks access itself."
  type        = string
  default     = "AWS_IAM"
  nullable    = false
  validation {
    condition     = contains(["AWS_IAM", "NONE"], var.authorization)
    error_message = "The authorization is AWS_IAM or NONE."
  }
}

variable "callers" {
  description = "Accounts (12 digits) or roles (ARNs) that may send requests, with AWS_IAM. Those of this account need only a policy of their own."
  type        = list(string)
  default     = []
  nullable    = false
  validation {
    condition     = alltrue([for caller in var.callers : can(regex("^([0-9]{12}|arn:[a-z-]+:iam::[0-9]{12}:(role|user)/.+)$", caller))])
    error_message = "A caller is an account of 12 digits, or the ARN of a role or user."
  }
  validation {
    condition     = length(var.callers) == 0 || var.authorization == "AWS_IAM"
    error_message = "Callers are told apart with AWS_IAM alone."
  }
}

variable "streams_responses" {
  description = "true: RESPONSE_STREAM, so that the first byte is sent before the handler has ended. The program needs MARTLET_INVOKE_MODE = RESPONSE_STREAM as well."
  type        = bool
  default     = false
  nullable    = false
  validation {
    condition     = var.streams_responses || !var.streams_responses
    error_message = "true or false."
  }
}
