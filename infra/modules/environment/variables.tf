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
  description = "The services, as a map from the function's name without the prefix to the function's settings in this account. See the module service for units and limits."
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
  description = "The path of the zip that contains the deployer's bootstrap, built for `architecture`."
  type        = string
  nullable    = false
  validation {
    condition     = endswith(var.deployer_package, ".zip")
    error_message = "The package must be the path of a .zip file."
  }
}

variable "sources" {
  description = "The lower accounts that versions come from, in the order in which they are searched. Use the outputs `source_arn` and `external_id` of each account."
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
  description = "The deployers of higher accounts that take versions from this account, and the external id that they must use. Specify the full ARNs of the deployers' roles. The roles don't have to exist yet. If null, this is the highest account."
  type = object({
    deployers   = set(string)
    external_id = string
  })
  default = null
  validation {
    condition     = var.readers == null ? true : length(var.readers.deployers) > 0 && length(var.readers.external_id) >= 2
    error_message = "Specify at least one deployer, and an external id of at least 2 characters."
  }
}

variable "definition_source" {
  description = "Where the definition file is stored. With `codecommit`, this module creates a repository for it. With `s3`, this module creates a bucket, and the file is in a zip in that bucket."
  type        = string
  default     = "codecommit"
  nullable    = false
  validation {
    condition     = contains(["codecommit", "s3"], var.definition_source)
    error_message = "The value must be codecommit or s3."
  }
}

variable "approval" {
  description = "The approval that is required before anything is deployed. See the module pipeline. If null, no approval is required."
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
  description = "Your own KMS keys that encrypt the functions' code or environment variables, if you use any."
  type        = set(string)
  default     = []
  nullable    = false
  validation {
    condition     = alltrue([for key in var.key_arns : can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+$", key))])
    error_message = "Specify each key by its ARN, not by an alias."
  }
}

variable "log_retention_days" {
  description = "How many days CloudWatch keeps the services' log lines. It keeps the deployer's log lines for at least 90 days."
  type        = number
  default     = 30
  nullable    = false
  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_retention_days)
    error_message = "The number of days must be 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653."
  }
}

variable "is_disposable" {
  description = "Whether destroying this environment also deletes the records of deployments and the bucket of the definition file. Set it only for trial environments. If it is false, Terraform refuses to delete buckets that aren't empty."
  type        = bool
  default     = false
  nullable    = false
  validation {
    condition     = var.is_disposable || !var.is_disposable
    error_message = "The value must be true or false."
  }
}
