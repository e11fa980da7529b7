variable "name" {
  description = "Name of the role. Null: publisher- and the prefix without its last `-`."
  type        = string
  default     = null
  validation {
    condition     = var.name == null || can(regex("^[a-zA-Z0-9+=,.@_-]{1,64}$", var.name))
    error_message = "A role's name has 1 to 64 letters, digits or `+=,.@_-`."
  }
}

variable "prefix" {
  description = "The beginning of the names of the functions that may be published, such as orders-."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,63}$", var.prefix))
    error_message = "A prefix has 1 to 63 letters, digits, `-` or `_`: an empty one would allow every function of the account."
  }
}

variable "alias" {
  description = "The alias that callers reach: `alias` of the services. It goes into `configuration`."
  type        = string
  default     = "LIVE"
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,128}$", var.alias)) && !can(regex("^[0-9]+(-[0-9]+)*$", var.alias))
    error_message = "An alias has 1 to 128 letters, digits, `-` or `_`; neither a number nor a version such as 1-1-1."
  }
}

variable "oidc" {
  description = "A CI system with its own OIDC tokens (GitHub, GitLab, Buildkite ...): the OIDC provider of this account, the audience, and the exact subjects that may publish, such as repo:shop/orders:ref:refs/heads/main. Null: none."
  type = object({
    provider_arn = string
    audience     = optional(string, "sts.amazonaws.com")
    subjects     = set(string)
  })
  default = null
  validation {
    condition     = var.oidc == null ? true : can(regex("^arn:[a-z-]+:iam::[0-9]{12}:oidc-provider/[a-zA-Z0-9._/-]+$", var.oidc.provider_arn))
    error_message = "The provider is the full ARN of an OIDC provider, such as arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com."
  }
  validation {
    condition     = var.oidc == null ? true : length(var.oidc.audience) > 0 && length(var.oidc.subjects) > 0 && alltrue([for subject in var.oidc.subjects : length(subject) > 0 && !can(regex("[*?]", subject))])
    error_message = "An audience and at least one exact subject are required, not a pattern: all repositories get tokens from the same issuer."
  }
}

variable "principals" {
  description = "ARNs of roles or users that may assume the role, such as the role of a build project. They need not exist yet."
  type        = set(string)
  default     = []
  nullable    = false
  validation {
    condition     = alltrue([for principal in var.principals : can(regex("^arn:[a-z-]+:iam::[0-9]{12}:(role|user)/[a-zA-Z0-9+=,.@_/-]+$", principal))])
    error_message = "A principal is the full ARN of one role or user, such as arn:aws:iam::111111111111:role/build: no wildcards, no whole accounts."
  }
}

variable "staging_bucket" {
  description = "Name of a bucket in this region for larger builds (`--staging-bucket`; required above 50 MB). Null: none."
  type        = string
  default     = null
  validation {
    condition     = var.staging_bucket == null || can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.staging_bucket))
    error_message = "This is not a bucket's name: 3 to 63 lower-case letters, digits, `.` or `-`."
  }
}

variable "key_arns" {
  description = "Your own KMS keys that encrypt the functions' code or environment, if any: without access to them Lambda publishes nothing."
  type        = set(string)
  default     = []
  nullable    = false
  validation {
    condition     = alltrue([for key in var.key_arns : can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+$", key))])
    error_message = "A key is named by its ARN, not by an alias."
  }
}
