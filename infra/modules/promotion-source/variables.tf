variable "name" {
  description = "Name of the role. The deployers of higher accounts are configured with its ARN. Null: source- and the prefix without its last `-`."
  type        = string
  default     = null
  validation {
    condition     = var.name == null || can(regex("^[a-zA-Z0-9+=,.@_-]{1,64}$", var.name))
    error_message = "A role's name has 1 to 64 letters, digits or `+=,.@_-`."
  }
}

variable "prefix" {
  description = "The beginning of the names of the functions that may be read, such as orders-."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,63}$", var.prefix))
    error_message = "A prefix has 1 to 63 letters, digits, `-` or `_`: an empty one would allow every function of the account."
  }
}

variable "trusted_deployers" {
  description = "ARNs of deployer roles in other accounts that may assume this one."
  type        = set(string)
  nullable    = false
  validation {
    condition     = length(var.trusted_deployers) > 0 && alltrue([for role in var.trusted_deployers : can(regex("^arn:[a-z-]+:iam::[0-9]{12}:role/[a-zA-Z0-9+=,.@_/-]+$", role))])
    error_message = "Each deployer is the full ARN of one role, such as arn:aws:iam::222222222222:role/deployer-orders: no wildcards, no whole accounts."
  }
}

variable "external_id" {
  description = "The external id that the deployers must use to assume the role. It isn't a secret, but should not be guessable."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9_+=,.@:/-]+$", var.external_id)) && length(var.external_id) >= 2 && length(var.external_id) <= 1224
    error_message = "An external id has 2 to 1224 letters, digits or `_+=,.@:/-`."
  }
}

variable "key_arns" {
  description = "Your own KMS keys that encrypt the functions' code: without access to them AWS gives no link to it."
  type        = set(string)
  default     = []
  nullable    = false
  validation {
    condition     = alltrue([for key in var.key_arns : can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+$", key))])
    error_message = "A key is named by its ARN, not by an alias."
  }
}
