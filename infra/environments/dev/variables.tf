variable "account_id" {
  description = "The account of this environment. Credentials of any other are refused."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "An account has 12 digits."
  }
}

variable "region" {
  description = "The region, the same in all environments: code is staged where it runs."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[a-z]{2,}(-[a-z]+)+-[0-9]+$", var.region))
    error_message = "A region is a name such as eu-central-1."
  }
}

variable "prefix" {
  description = "The beginning of the functions' names, in lower case, ending with `-`: orders-."
  type        = string
  nullable    = false
  validation {
    # The same limits as in the higher accounts, where a pipeline and buckets are named after it.
    condition     = can(regex("^[a-z0-9][a-z0-9-]{0,15}-$", var.prefix))
    error_message = "A prefix has 2 to 17 lower-case letters, digits or `-`, and ends with `-`."
  }
  validation {
    condition     = !can(regex("^(deployer|pipeline|publisher|source|trigger)-", var.prefix))
    error_message = "deployer-, pipeline-, publisher-, source- and trigger- are prefixes of other resources of these modules: choose another one."
  }
}

variable "architecture" {
  description = "Processor architecture of all code: x86_64 or arm64."
  type        = string
  default     = "arm64"
  nullable    = false
  validation {
    condition     = contains(["x86_64", "arm64"], var.architecture)
    error_message = "The architecture is x86_64 or arm64."
  }
}

variable "services" {
  description = "The services: a map from the function's name without the prefix to its settings in this account. See the module service for units and limits."
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
  description = "ARN of the test account's deployer role, which may read code here. It need not exist yet. Null: there is no higher account."
  type        = string
  default     = null
  validation {
    condition     = var.test_deployer_arn == null || can(regex("^arn:[a-z-]+:iam::[0-9]{12}:role/", var.test_deployer_arn))
    error_message = "This must be the ARN of a role."
  }
}

variable "external_id" {
  description = "The external id that it must use: the `dev_external_id` of the test environment."
  type        = string
  default     = null
  validation {
    condition     = var.external_id == null ? var.test_deployer_arn == null : length(var.external_id) >= 2
    error_message = "An external id has at least 2 characters, and is required if a deployer reads code here."
  }
}

variable "publisher_oidc" {
  description = "The CI system that publishes builds, identified by OIDC tokens: `oidc` of the module publisher. Null: none."
  type = object({
    provider_arn = string
    audience     = optional(string, "sts.amazonaws.com")
    subjects     = set(string)
  })
  default = null
}

variable "publisher_principals" {
  description = "Roles or users that may publish builds, by their ARNs: `principals` of the module publisher."
  type        = set(string)
  default     = []
}
