variable "account_id" {
  description = "The account of this environment. Credentials of any other account are refused."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "An account ID must have 12 digits."
  }
}

variable "region" {
  description = "The region. It must be the same in all environments, because code is staged in the region in which it runs."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[a-z]{2,}(-[a-z]+)+-[0-9]+$", var.region))
    error_message = "The region must be a name such as eu-central-1."
  }
}

variable "prefix" {
  description = "The beginning of the functions' names, such as `orders-`. It must be in lower case and end with `-`."
  type        = string
  nullable    = false
  validation {
    # The same limits as in the higher accounts, where a pipeline and buckets are named after it.
    condition     = can(regex("^[a-z0-9][a-z0-9-]{0,15}-$", var.prefix))
    error_message = "The prefix must have 2 to 17 lower-case letters, digits or `-`, and end with `-`."
  }
  validation {
    condition     = !can(regex("^(deployer|pipeline|publisher|source|trigger)-", var.prefix))
    error_message = "The prefix can't begin with deployer-, pipeline-, publisher-, source- or trigger-, because other resources of these modules have such names."
  }
}

variable "architecture" {
  description = "The processor architecture of all code: x86_64 or arm64."
  type        = string
  default     = "arm64"
  nullable    = false
  validation {
    condition     = contains(["x86_64", "arm64"], var.architecture)
    error_message = "The architecture must be x86_64 or arm64."
  }
}

variable "services" {
  description = "The services, as a map from each function's name without the prefix to the function's settings in this account. See the module service for units and limits."
  type = map(object({
    memory_mb      = optional(number, 512)
    timeout_s      = optional(number, 29)
    payload_format = optional(string, "2.0")
    environment    = optional(map(string), {})
    parameters     = optional(map(string), {})
  }))
  nullable = false
}

variable "test_deployer_arn" {
  description = "The ARN of the role of the test account's deployer, which can read code in this account. The role doesn't have to exist yet. If null, there is no higher account."
  type        = string
  default     = null
  validation {
    condition     = var.test_deployer_arn == null || can(regex("^arn:[a-z-]+:iam::[0-9]{12}:role/", var.test_deployer_arn))
    error_message = "The value must be the ARN of a role."
  }
}

variable "external_id" {
  description = "The external ID that the test account's deployer must present. It is the `dev_external_id` of the test environment."
  type        = string
  default     = null
  validation {
    condition     = var.external_id == null ? var.test_deployer_arn == null : length(var.external_id) >= 2
    error_message = "The external ID must have at least 2 characters. It is required if a deployer reads code in this account."
  }
}

variable "publisher_oidc" {
  description = "The CI system that publishes builds, identified by OIDC tokens. See `oidc` of the module publisher. If null, no CI system can publish builds with OIDC tokens."
  type = object({
    provider_arn = string
    audience     = optional(string, "sts.amazonaws.com")
    subjects     = set(string)
  })
  default = null
}

variable "publisher_principals" {
  description = "The ARNs of roles or users that can publish builds. See `principals` of the module publisher."
  type        = set(string)
  default     = []
}
