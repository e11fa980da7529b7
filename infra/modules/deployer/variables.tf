variable "name" {
  description = "Name of the function, of its role and, with account and region, of its buckets: lower case. Null: deployer- and the prefix without its last `-`."
  type        = string
  default     = null
  validation {
    # Bucket names have 63 characters at most: NAME-staging-ACCOUNT-REGION.
    condition     = var.name == null || can(regex("^[a-z0-9][a-z0-9-]{1,25}$", var.name))
    error_message = "The deployer's name has 2 to 26 lower-case letters, digits or `-`, since its buckets are named after it."
  }
}

variable "prefix" {
  description = "The beginning of the names of the functions that it may deploy, such as orders-."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,63}$", var.prefix))
    error_message = "A prefix has 1 to 63 letters, digits, `-` or `_`: an empty one would allow every function of the account."
  }
}

variable "alias" {
  description = "The alias that it moves: `alias` of the services."
  type        = string
  default     = "LIVE"
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,128}$", var.alias)) && !can(regex("^[0-9]+(-[0-9]+)*$", var.alias))
    error_message = "An alias has 1 to 128 letters, digits, `-` or `_`; neither a number nor a version such as 1-1-1."
  }
}

variable "package" {
  description = "Path of the zip with the deployer's bootstrap, built for `architecture`."
  type        = string
  nullable    = false
  validation {
    condition     = endswith(var.package, ".zip")
    error_message = "The package is the path of a .zip file."
  }
}

variable "architecture" {
  description = "Processor that the package is built for: x86_64 or arm64."
  type        = string
  default     = "arm64"
  nullable    = false
  validation {
    condition     = contains(["x86_64", "arm64"], var.architecture)
    error_message = "The architecture is x86_64 or arm64."
  }
}

variable "memory_mb" {
  description = "Memory in MB, 256 to 10240: it must hold the code that is uploaded."
  type        = number
  default     = 1024
  nullable    = false
  validation {
    condition     = var.memory_mb >= 256 && var.memory_mb <= 10240 && floor(var.memory_mb) == var.memory_mb
    error_message = "Memory is a whole number of MB, 256 to 10240."
  }
}

variable "ephemeral_storage_mb" {
  description = "Size of /tmp in MB, 512 to 10240. Packages are kept there between download and upload: the default fits 32 (`concurrency` of a definition file) of 64 MB each. If they don't fit, downloads wait instead of failing. It must fit the largest package."
  type        = number
  default     = 2048
  nullable    = false
  validation {
    condition     = var.ephemeral_storage_mb >= 512 && var.ephemeral_storage_mb <= 10240 && floor(var.ephemeral_storage_mb) == var.ephemeral_storage_mb
    error_message = "Ephemeral storage is a whole number of MB, 512 to 10240."
  }
}

variable "event_age_max_s" {
  description = "Seconds that Lambda may keep a job's event before it invokes the function, 60 to 1200: after 20 minutes without an answer CodePipeline ends the action."
  type        = number
  default     = 300
  nullable    = false
  validation {
    condition     = var.event_age_max_s >= 60 && var.event_age_max_s <= 1200 && floor(var.event_age_max_s) == var.event_age_max_s
    error_message = "An event is kept for a whole number of seconds, 60 to 1200."
  }
}

variable "sources" {
  description = "The lower accounts that code comes from, searched in this order: `role_arn` and `external_id` of their promotion-source. Empty: nothing can be promoted."
  type = list(object({
    role_arn    = string
    external_id = string
  }))
  default  = []
  nullable = false
  validation {
    condition     = alltrue([for source in var.sources : can(regex("^arn:[a-z-]+:iam::[0-9]{12}:role/[a-zA-Z0-9+=,.@_/-]+$", source.role_arn))])
    error_message = "Each source is the full ARN of one role, such as arn:aws:iam::111111111111:role/source-orders."
  }
  validation {
    condition     = alltrue([for source in var.sources : can(regex("^[a-zA-Z0-9_+=,.@:/-]+$", source.external_id)) && length(source.external_id) >= 2 && length(source.external_id) <= 1224])
    error_message = "Each source has an external id of 2 to 1224 letters, digits or `_+=,.@:/-`."
  }
  validation {
    condition     = length(var.sources) <= 10
    error_message = "A deployer has at most 10 sources."
  }
  validation {
    condition     = length(distinct(var.sources[*].role_arn)) == length(var.sources)
    error_message = "A source is named twice."
  }
}

variable "key_arns" {
  description = "Your own KMS keys that encrypt the functions' code or environment, if any: without access to them Lambda shows neither."
  type        = set(string)
  default     = []
  nullable    = false
  validation {
    condition     = alltrue([for key in var.key_arns : can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+$", key))])
    error_message = "A key is named by its ARN, not by an alias."
  }
}

variable "image_repository_arns" {
  description = "ECR repositories that container images are pulled from, if any: those of the lower accounts, in the same region. Each needs a policy that allows this account and Lambda: see the README."
  type        = set(string)
  default     = []
  nullable    = false
  validation {
    condition     = alltrue([for repository in var.image_repository_arns : can(regex("^arn:[a-z-]+:ecr:[a-z0-9-]+:[0-9]{12}:repository/[a-z0-9._/-]+$", repository))])
    error_message = "A repository is named by its full ARN, such as arn:aws:ecr:eu-central-1:111111111111:repository/orders; no wildcards."
  }
}

variable "log_retention_days" {
  description = "Days that log lines are kept; CloudWatch accepts only certain numbers."
  type        = number
  default     = 90
  nullable    = false
  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_retention_days)
    error_message = "CloudWatch keeps logs for 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653 days."
  }
}

variable "is_disposable" {
  description = "Whether destroying the deployer also deletes the records of its deployments. For environments to try out: without it, Terraform refuses to delete a bucket that has records."
  type        = bool
  default     = false
  nullable    = false
  validation {
    condition     = var.is_disposable || !var.is_disposable
    error_message = "true or false."
  }
}
