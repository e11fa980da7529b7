variable "name" {
  description = "The name of the role. If null, the name is `source-` and the prefix without its last `-`."
  type        = string
  default     = null
  validation {
    condition     = var.name == null || can(regex("^[a-zA-Z0-9+=,.@_-]{1,64}$", var.name))
    error_message = "The role's name must have 1 to 64 letters, digits or characters of `+=,.@_-`."
  }
}

variable "prefix" {
  description = "The beginning of the names of all functions that the role can read, such as `orders-`."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,63}$", var.prefix))
    error_message = "The prefix must have 1 to 63 letters, digits, `-` or `_`. An empty prefix would allow every function in the account."
  }
}

variable "trusted_deployers" {
  description = "The ARNs of the roles of the higher accounts' deployers. These roles can assume this role."
  type        = set(string)
  nullable    = false
  validation {
    condition     = length(var.trusted_deployers) > 0 && alltrue([for role in var.trusted_deployers : can(regex("^arn:[a-z-]+:iam::[0-9]{12}:role/[a-zA-Z0-9+=,.@_/-]+$", role))])
    error_message = "Specify each deployer by the full ARN of one role, such as arn:aws:iam::222222222222:role/deployer-orders. Wildcards and whole accounts aren't allowed."
  }
}

variable "external_id" {
  description = "The external ID that the deployers must present to assume the role. It isn't a secret, but it should be hard to guess."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9_+=,.@:/-]+$", var.external_id)) && length(var.external_id) >= 2 && length(var.external_id) <= 1224
    error_message = "The external ID must have 2 to 1224 letters, digits or characters of `_+=,.@:/-`."
  }
}

variable "key_arns" {
  description = "The ARNs of your own KMS keys, if you use such keys to encrypt the functions' code. Without access to these keys, the role gets no link to the code from AWS."
  type        = set(string)
  default     = []
  nullable    = false
  validation {
    condition     = alltrue([for key in var.key_arns : can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+$", key))])
    error_message = "Specify each key by its ARN, not by an alias."
  }
}
