variable "alias_arn" {
  description = "The ARN of the alias that the URL invokes. Use the output `alias_arn` of the module service."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:function:[a-zA-Z0-9_-]+:[a-zA-Z0-9_-]+$", var.alias_arn))
    error_message = "The ARN must name an alias: arn:aws:lambda:REGION:ACCOUNT:function:NAME:LIVE. The function's own ARN would run $LATEST."
  }
}

variable "authorization" {
  description = "Who can send requests. With AWS_IAM, requests must be signed (SigV4). With NONE, anyone can send requests, so the function itself must check who is allowed to do what."
  type        = string
  default     = "AWS_IAM"
  nullable    = false
  validation {
    condition     = contains(["AWS_IAM", "NONE"], var.authorization)
    error_message = "The authorization must be AWS_IAM or NONE."
  }
}

variable "callers" {
  description = "The accounts (as 12 digits) or roles (as ARNs) that can send requests if `authorization` is AWS_IAM. You don't have to list roles of this account: for such a role, it is enough if the role's own policies allow the calls."
  type        = list(string)
  default     = []
  nullable    = false
  validation {
    condition     = alltrue([for caller in var.callers : can(regex("^([0-9]{12}|arn:[a-z-]+:iam::[0-9]{12}:(role|user)/.+)$", caller))])
    error_message = "A caller must be an account ID of 12 digits, or the ARN of a role or user."
  }
  validation {
    condition     = length(var.callers) == 0 || var.authorization == "AWS_IAM"
    error_message = "Callers can be listed only if `authorization` is AWS_IAM."
  }
}

variable "streams_responses" {
  description = "Whether the URL streams responses (the invoke mode RESPONSE_STREAM), so that clients receive the first byte before the handler has finished. If true, also set the function's environment variable MARTLET_INVOKE_MODE to RESPONSE_STREAM."
  type        = bool
  default     = false
  nullable    = false
  validation {
    condition     = var.streams_responses || !var.streams_responses
    error_message = "The value must be true or false."
  }
}
