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

# The module validates these.

variable "prefix" {
  description = "The beginning of the functions' names, in lower case, ending with `-`: orders-."
  type        = string
}

variable "architecture" {
  description = "Processor architecture of all code: x86_64 or arm64."
  type        = string
  default     = "arm64"
}

variable "services" {
  description = "The services: a map from the function's name without the prefix to its settings in this account. See the module service for units and limits."
  type = map(object({
    memory_mb      = optional(number)
    timeout_s      = optional(number)
    payload_format = optional(string)
    environment    = optional(map(string))
    parameters     = optional(map(string))
  }))
}

variable "deployer_package" {
  description = "Path of the zip with the deployer's bootstrap, built for `architecture`."
  type        = string
}

variable "definition_source" {
  description = "Where the definition file is: `codecommit`, in a repository, or `s3`, in a zip in a bucket."
  type        = string
  default     = "codecommit"
}

variable "test_source_arn" {
  description = "ARN of the role in the test account that reads code: its output `source_arn`."
  type        = string
}

variable "test_external_id" {
  description = "The external id for that role: the `external_id` of the test environment."
  type        = string
}

variable "is_disposable" {
  description = "Whether destroying this environment also deletes what it keeps, the records of deployments above all. For environments to try out."
  type        = bool
  default     = false
}
