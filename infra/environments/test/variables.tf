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

# What follows is checked by the module.

variable "prefix" {
  description = "What the names of the functions begin with, lower case, ending with `-`: orders-."
  type        = string
}

variable "architecture" {
  description = "Processor that everything is built for: x86_64 or arm64."
  type        = string
  default     = "arm64"
}

variable "services" {
  description = "The services: the function's name without the prefix, to what it needs here. See the module service for units and limits."
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
  description = "Where the definition file is: `codecommit`, a repository, or `s3`, a bucket that takes it in a zip."
  type        = string
  default     = "codecommit"
}

variable "dev_source_arn" {
  description = "Role in the dev account that code is read by: the output `source_arn` there."
  type        = string
}

variable "dev_external_id" {
  description = "What goes with it: the `external_id` of the dev environment."
  type        = string
}

variable "prod_deployer_arn" {
  description = "Role of the deployer of the prod account, which may read code here. It need not exist yet."
  type        = string
}

variable "external_id" {
  description = "What it has to say: the `test_external_id` of the prod environment."
  type        = string
}
