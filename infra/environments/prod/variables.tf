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

# The module validates these.

variable "prefix" {
  description = "The beginning of the functions' names, such as `orders-`. It must be in lower case and end with `-`."
  type        = string
}

variable "architecture" {
  description = "The processor architecture of all code: x86_64 or arm64."
  type        = string
  default     = "arm64"
}

variable "services" {
  description = "The services, as a map from each function's name without the prefix to the function's settings in this account. See the module service for units and limits."
  type = map(object({
    memory_mb      = optional(number)
    timeout_s      = optional(number)
    payload_format = optional(string)
    environment    = optional(map(string))
    parameters     = optional(map(string))
  }))
}

variable "deployer_package" {
  description = "The path of the zip file that contains the deployer's own program (`bootstrap`), built for `architecture`."
  type        = string
}

variable "definition_source" {
  description = "Where the definition file is stored: in a repository (`codecommit`), or in a zip file in a bucket (`s3`)."
  type        = string
  default     = "codecommit"
}

variable "test_source_arn" {
  description = "The ARN of the role in the test account with which the deployer reads code. Use the output `source_arn` of the test environment."
  type        = string
}

variable "test_external_id" {
  description = "The external ID for the role in `test_source_arn`. Use the `external_id` of the test environment."
  type        = string
}

variable "is_disposable" {
  description = "Whether destroying this environment also deletes its data, such as the records of deployments. Set this variable to true only for trial environments."
  type        = bool
  default     = false
}
