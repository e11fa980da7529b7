variable "account_id" {
  description = "The account that this environment is. Credentials of another one are refused."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "An account has 12 digits."
  }
}

variable "region" {
  description = "The region; the same one in all environments, since code is staged where it runs."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[a-z]{2,}(-[a-z]+)+-[0-9]+$", var.region))
    error_message = "A region is a name such as eu-central-1."
  }
}

variable "prefix" {
  description = "What the names of the functions begin with, lower case, ending with `-`: orders-."
  type        = string
  nullable    = false
  validation {
    # As in the higher accounts, where a pipeline and buckets are named after it.
    condition     = can(regex("^[a-z0-9][a-z0-9-]{0,15}-$", var.prefix))
    error_message = "A prefix has 2 to 17 lower-case letters, digits or `-`, and ends with `-`."
  }
  validation {
    condition     = !can(regex("^(deployer|pipeline|publisher|source|trigger)-", var.prefix))
    error_message = "deployer-, pipeline-, publisher-, source- and trigger- begin the names of what is laid beside the services: choose another prefix."
  }
}

variable "architecture" {
  description = "Processor that everything is built for: x86_64 or arm64."
  type        = string
  default     = "arm64"
  nullable    = false
  validation {
    condition     = contains(["x86_64", "arm64"], var.architecture)
    error_message = "The architecture is x86_64 or arm64."
  }
}

variable "services" {
  description = "The services: the function's name without the prefix, to what it needs here. See the module service for units and limits."
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
  description = "Role of the deployer of the test account, which may read code here. It need not exist yet. Null: there is no higher account."
  type        = string
  default     = null
  validation {
    condition     = var.test_deployer_arn == null || can(regex("^arn:[a-z-]+:iam::[0-9]{12}:role/", var.test_deployer_arn))
    error_message = "This is the ARN of a role."
  }
}

variable "external_id" {
  description = "What it has to say: the `dev_external_id` of the test environment."
  type        = string
  default     = null
  validation {
    condition     = var.external_id == null ? var.test_deployer_arn == null : length(var.external_id) >= 2
    error_message = "An external id has 2 characters at least, and a deployer that reads code here needs one."
  }
}

variable "publisher_oidc" {
  description = "The CI system that publishes builds, by tokens of its own: `oidc` of the module publisher. Null: none."
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
