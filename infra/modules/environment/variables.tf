variable "prefix" {
  description = "What the names of the functions begin with, lower case, ending with `-`: orders-. A second environment in one account has another one; neither may begin with the other."
  type        = string
  nullable    = false
  validation {
    # The deployer is deployer-PREFIX, the pipeline PREFIXdeploy, the bucket PREFIXdefinition-ACCOUNT-REGION.
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
  validation {
    condition     = alltrue([for name in keys(var.services) : can(regex("^[a-zA-Z0-9_-]{1,62}$", name))])
    error_message = "A service's name has letters, digits, `-` or `_`; the prefix is put before it."
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
  description = "The lower accounts that versions come from, asked in this order: outputs `source_arn` and `external_id` there."
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
  description = "The deployers of higher accounts that take versions from here (whole ARNs of their roles, which need not exist yet), and the external id that they have to say. Null: this is the highest account."
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
  description = "Where the definition file is: `codecommit`, a repository that is made here, or `s3`, a bucket that takes it in a zip."
  type        = string
  default     = "codecommit"
  nullable    = false
  validation {
    condition     = contains(["codecommit", "s3"], var.definition_source)
    error_message = "The definition is in codecommit or in s3."
  }
}

variable "approval" {
  description = "Who has to agree before anything is deployed: see the module pipeline. Null: no approval is needed."
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
  description = "KMS keys of one's own that functions' code or environment is encrypted with, if any."
  type        = set(string)
  default     = []
  nullable    = false
  validation {
    condition     = alltrue([for key in var.key_arns : can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+$", key))])
    error_message = "A key is given by its ARN, not by an alias."
  }
}

variable "log_retention_days" {
  description = "Days that the services' log lines are kept; CloudWatch takes certain numbers only. The deployer's are kept 90 days at least."
  type        = number
  default     = 30
  nullable    = false
  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_retention_days)
    error_message = "CloudWatch keeps logs for 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653 days."
  }
}
