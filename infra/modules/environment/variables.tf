variable "prefix" {
  description = "The beginning of the functions' names, in lower case, ending with `-`: orders-. A second environment in the account needs a different one; neither may begin with the other."
  type        = string
  nullable    = false
  validation {
    # The deployer is deployer-PREFIX, the pipeline PREFIXdeploy, the bucket PREFIXdefinition-ACCOUNT-REGION.
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
  validation {
    condition     = alltrue([for name in keys(var.services) : can(regex("^[a-zA-Z0-9_-]{1,62}$", name))])
    error_message = "A service's name has letters, digits, `-` or `_`; the prefix is prepended."
  }
}

variable "deployer_package" {
  description = "Path of the zip with the deployer's bootstrap, built for `architecture`."
  type        = string
  nullable    = false
  validation {
    condition     = endswith(var.deployer_package, ".zip")
    error_message = "The package is the path of a .zip file."
  }
}

variable "sources" {
  description = "The lower accounts that versions come from, searched in this order: their outputs `source_arn` and `external_id`."
  type = list(object({
    role_arn    = string
    external_id = string
  }))
  nullable = false
  validation {
    condition     = length(var.sources) > 0
    error_message = "Without a lower account nothing could be deployed here."
  }
}

variable "readers" {
  description = "The deployers of higher accounts that take versions from here (full ARNs of their roles, which need not exist yet), and the external id that they must use. Null: this is the highest account."
  type = object({
    deployers   = set(string)
    external_id = string
  })
  default = null
  validation {
    condition     = var.readers == null ? true : length(var.readers.deployers) > 0 && length(var.readers.external_id) >= 2
    error_message = "Name at least one deployer, and an external id of 2 characters or more."
  }
}

variable "definition_source" {
  description = "Where the definition file is: `codecommit`, a repository that this module creates, or `s3`, a zip in a bucket that it creates."
  type        = string
  default     = "codecommit"
  nullable    = false
  validation {
    condition     = contains(["codecommit", "s3"], var.definition_source)
    error_message = "The definition is in codecommit or in s3."
  }
}

variable "approval" {
  description = "The approval that is needed before anything is deployed: see the module pipeline. Null: no approval."
  type = object({
    question  = optional(string, "Deploy these versions?")
    topic_arn = optional(string)
  })
  default = null
  validation {
    condition     = var.approval == null ? true : length(var.approval.question) >= 1 && length(var.approval.question) <= 1000
    error_message = "The question has 1 to 1000 characters."
  }
}

variable "key_arns" {
  description = "Your own KMS keys that encrypt the functions' code or environment, if any."
  type        = set(string)
  default     = []
  nullable    = false
  validation {
    condition     = alltrue([for key in var.key_arns : can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+$", key))])
    error_message = "A key is named by its ARN, not by an alias."
  }
}

variable "log_retention_days" {
  description = "Days that the services' log lines are kept; CloudWatch accepts only certain numbers. The deployer's are kept for at least 90."
  type        = number
  default     = 30
  nullable    = false
  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_retention_days)
    error_message = "CloudWatch keeps logs for 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653 days."
  }
}

variable "is_disposable" {
  description = "Whether destroying this environment also deletes what it keeps: the records of deployments, and the definition file's bucket. For environments to try out: without it, Terraform refuses to delete buckets that aren't empty."
  type        = bool
  default     = false
  nullable    = false
  validation {
    condition     = var.is_disposable || !var.is_disposable
    error_message = "true or false."
  }
}
