variable "prefix" {
  description = "The beginning of the functions' names, such as `orders-`. A second environment in the same account needs a different prefix. Neither prefix can begin with the other."
  type        = string
  nullable    = false
  validation {
    # The deployer is deployer-PREFIX, the pipeline PREFIXdeploy, the bucket PREFIXdefinition-ACCOUNT-REGION.
    condition     = can(regex("^[a-z0-9][a-z0-9-]{0,15}-$", var.prefix))
    error_message = "The prefix must have 2 to 17 lower-case letters, digits or `-`, and end with `-`."
  }
  validation {
    condition     = !can(regex("^(deployer|pipeline|publisher|source|trigger)-", var.prefix))
    error_message = "The prefix can't begin with deployer-, pipeline-, publisher-, source- or trigger-, because other resources of these modules have such names."
  }
}

variable "architecture" {
  description = "The processor architecture that the services and the deployer are built for: x86_64 or arm64."
  type        = string
  default     = "arm64"
  nullable    = false
  validation {
    condition     = contains(["x86_64", "arm64"], var.architecture)
    error_message = "The architecture must be x86_64 or arm64."
  }
}

variable "services" {
  description = "The functions of the services, as a map from each function's name without the prefix to the function's settings in this account. See the module service for the units and limits of the settings."
  type = map(object({
    memory_mb      = optional(number, 512)
    timeout_s      = optional(number, 29)
    payload_format = optional(string, "2.0")
    environment    = optional(map(string), {})
    parameters     = optional(map(string), {})
  }))
  nullable = false
  validation {
    condition     = alltrue([for name in keys(var.services) : can(regex("^[a-zA-Z0-9_-]{1,62}$", name))])
    error_message = "A service's name must consist of letters, digits, `-` or `_`. The module puts the prefix in front of it."
  }
}

variable "deployer_package" {
  description = "The path of the zip file that contains the deployer's own program (`bootstrap`), built for `architecture`."
  type        = string
  nullable    = false
  validation {
    condition     = endswith(var.deployer_package, ".zip")
    error_message = "The package must be the path of a .zip file."
  }
}

variable "sources" {
  description = "The lower accounts from which the deployer takes versions, in the order in which it searches them. Use the outputs `source_arn` and `external_id` of each account's environment."
  type = list(object({
    role_arn    = string
    external_id = string
  }))
  nullable = false
  validation {
    condition     = length(var.sources) > 0
    error_message = "Specify at least one lower account. Without one, nothing could be deployed."
  }
}

variable "readers" {
  description = "The deployers of higher accounts that take versions from this account, as the full ARNs of their roles, and the external ID that they must present. The roles don't have to exist yet. If null, no account takes versions from this account."
  type = object({
    deployers   = set(string)
    external_id = string
  })
  default = null
  validation {
    condition     = var.readers == null ? true : length(var.readers.deployers) > 0 && length(var.readers.external_id) >= 2
    error_message = "Specify at least one deployer, and an external ID of at least 2 characters."
  }
}

variable "definition_source" {
  description = "Where the definition file is stored. With `codecommit`, this module creates a repository for the file. With `s3`, this module creates a bucket, in which you store the file in a zip file."
  type        = string
  default     = "codecommit"
  nullable    = false
  validation {
    condition     = contains(["codecommit", "s3"], var.definition_source)
    error_message = "The value must be codecommit or s3."
  }
}

variable "approval" {
  description = "The manual approval before each deployment. See the module pipeline. If null, deployments don't wait for an approval."
  type = object({
    question  = optional(string, "Deploy these versions?")
    topic_arn = optional(string)
  })
  default = null
  validation {
    condition     = var.approval == null ? true : length(var.approval.question) >= 1 && length(var.approval.question) <= 1000
    error_message = "The question must have 1 to 1000 characters."
  }
}

variable "key_arns" {
  description = "The ARNs of your own KMS keys, if you use such keys to encrypt the functions' code or environment variables."
  type        = set(string)
  default     = []
  nullable    = false
  validation {
    condition     = alltrue([for key in var.key_arns : can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+$", key))])
    error_message = "Specify each key by its ARN, not by an alias."
  }
}

variable "log_retention_days" {
  description = "The number of days for which CloudWatch keeps the services' log lines. It keeps the deployer's log lines for at least 90 days."
  type        = number
  default     = 30
  nullable    = false
  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_retention_days)
    error_message = "The number of days must be 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653."
  }
}

variable "is_disposable" {
  description = "Whether Terraform also deletes the records of deployments and the bucket of the definition file when it destroys the environment. Set this variable to true only for trial environments. If it is false, Terraform refuses to delete buckets that aren't empty."
  type        = bool
  default     = false
  nullable    = false
  validation {
    condition     = var.is_disposable || !var.is_disposable
    error_message = "The value must be true or false."
  }
}
