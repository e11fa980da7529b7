variable "name" {
  description = "The name of the role. If null, the name is `publisher-` and the prefix without its last `-`."
  type        = string
  default     = null
  validation {
    condition     = var.name == null || can(regex("^[a-zA-Z0-9+=,.@_-]{1,64}$", var.name))
    error_message = "The role's name must have 1 to 64 letters, digits or characters of `+=,.@_-`."
  }
}

variable "prefix" {
  description = "The beginning of the names of all functions that the role can publish, such as `orders-`."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,63}$", var.prefix))
    error_message = "The prefix must have 1 to 63 letters, digits, `-` or `_`. An empty prefix would allow every function in the account."
  }
}

variable "alias" {
  description = "The alias through which callers invoke your functions. Use the value of `alias` of the module service. The output `configuration` contains this value."
  type        = string
  default     = "LIVE"
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,128}$", var.alias)) && !can(regex("^[0-9]+(-[0-9]+)*$", var.alias))
    error_message = "The alias must have 1 to 128 letters, digits, `-` or `_`. It can't be a number, or a version such as 1-1-1."
  }
}

variable "oidc" {
  description = "The CI system that can assume the role with OIDC tokens, such as GitHub, GitLab or Buildkite. Specify the ARN of its OIDC provider in this account, the audience, and the exact subjects that can publish, such as repo:shop/orders:ref:refs/heads/main. If null, no CI system can assume the role with OIDC tokens."
  type = object({
    provider_arn = string
    audience     = optional(string, "sts.amazonaws.com")
    subjects     = set(string)
  })
  default = null
  validation {
    condition     = var.oidc == null ? true : can(regex("^arn:[a-z-]+:iam::[0-9]{12}:oidc-provider/[a-zA-Z0-9._/-]+$", var.oidc.provider_arn))
    error_message = "Specify the provider by its full ARN, such as arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com."
  }
  validation {
    condition     = var.oidc == null ? true : length(var.oidc.audience) > 0 && length(var.oidc.subjects) > 0 && alltrue([for subject in var.oidc.subjects : length(subject) > 0 && !can(regex("[*?]", subject))])
    error_message = "Specify an audience and at least one subject. A subject can't be a pattern, because all repositories get their tokens from the same issuer."
  }
}

variable "principals" {
  description = "The ARNs of the roles or users that can assume this role, such as the role of a build project. These roles and users don't have to exist yet."
  type        = set(string)
  default     = []
  nullable    = false
  validation {
    condition     = alltrue([for principal in var.principals : can(regex("^arn:[a-z-]+:iam::[0-9]{12}:(role|user)/[a-zA-Z0-9+=,.@_/-]+$", principal))])
    error_message = "Specify each principal by the full ARN of one role or user, such as arn:aws:iam::111111111111:role/build. Wildcards and whole accounts aren't allowed."
  }
}

variable "staging_bucket" {
  description = "The name of a bucket in this region, which you pass to `martlet publish --staging-bucket`. Builds of more than 50 MB have to be uploaded through such a bucket. If null, the role can't use a bucket."
  type        = string
  default     = null
  validation {
    condition     = var.staging_bucket == null || can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.staging_bucket))
    error_message = "The bucket's name must have 3 to 63 lower-case letters, digits, `.` or `-`."
  }
}

variable "key_arns" {
  description = "The ARNs of your own KMS keys, if you use such keys to encrypt the functions' code or environment variables. Without access to these keys, the role can't publish anything."
  type        = set(string)
  default     = []
  nullable    = false
  validation {
    condition     = alltrue([for key in var.key_arns : can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+$", key))])
    error_message = "Specify each key by its ARN, not by an alias."
  }
}
