variable "name" {
  description = "The name of the deployer's function and role. The names of the deployer's buckets contain this name, the account ID and the region. If null, the name is `deployer-` and the prefix without its last `-`."
  type        = string
  default     = null
  validation {
    # Bucket names have 63 characters at most: NAME-staging-ACCOUNT-REGION.
    condition     = var.name == null || can(regex("^[a-z0-9][a-z0-9-]{1,25}$", var.name))
    error_message = "The deployer's name must have 2 to 26 lower-case letters, digits or `-`, because its buckets are named after it."
  }
}

variable "prefix" {
  description = "The beginning of the names of all functions that the deployer can deploy, such as `orders-`."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,63}$", var.prefix))
    error_message = "The prefix must have 1 to 63 letters, digits, `-` or `_`. An empty prefix would allow every function in the account."
  }
}

variable "alias" {
  description = "The alias through which callers invoke your functions. The deployer makes this alias point at the version that it deploys. Use the value of `alias` of the module service."
  type        = string
  default     = "LIVE"
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,128}$", var.alias)) && !can(regex("^[0-9]+(-[0-9]+)*$", var.alias))
    error_message = "The alias must have 1 to 128 letters, digits, `-` or `_`. It can't be a number, or a version such as 1-1-1."
  }
}

variable "package" {
  description = "The path of the zip file that contains the deployer's own program (`bootstrap`), built for `architecture`."
  type        = string
  nullable    = false
  validation {
    condition     = endswith(var.package, ".zip")
    error_message = "The package must be the path of a .zip file."
  }
}

variable "architecture" {
  description = "The processor architecture that the package is built for."
  type        = string
  default     = "arm64"
  nullable    = false
  validation {
    condition     = contains(["x86_64", "arm64"], var.architecture)
    error_message = "The architecture must be x86_64 or arm64."
  }
}

variable "memory_mb" {
  description = "The deployer's memory in MB. It must be large enough for the code that the deployer uploads."
  type        = number
  default     = 1024
  nullable    = false
  validation {
    condition     = var.memory_mb >= 256 && var.memory_mb <= 10240 && floor(var.memory_mb) == var.memory_mb
    error_message = "The memory must be a whole number of MB, from 256 to 10240."
  }
}

variable "ephemeral_storage_mb" {
  description = "The size of /tmp in MB. The deployer stores packages in /tmp between download and upload. The default has room for 32 packages of 64 MB, and 32 is the default `concurrency` of a definition file. If the packages don't all fit, downloads wait until there is enough space. The size must be large enough for the largest package."
  type        = number
  default     = 2048
  nullable    = false
  validation {
    condition     = var.ephemeral_storage_mb >= 512 && var.ephemeral_storage_mb <= 10240 && floor(var.ephemeral_storage_mb) == var.ephemeral_storage_mb
    error_message = "The ephemeral storage must be a whole number of MB, from 512 to 10240."
  }
}

variable "event_age_max_s" {
  description = "The maximum age in seconds of the event with which CodePipeline invokes the deployer. If Lambda can't invoke the deployer within this time, Lambda discards the event. CodePipeline ends the action if it gets no result within 20 minutes."
  type        = number
  default     = 300
  nullable    = false
  validation {
    condition     = var.event_age_max_s >= 60 && var.event_age_max_s <= 1200 && floor(var.event_age_max_s) == var.event_age_max_s
    error_message = "The value must be a whole number of seconds, from 60 to 1200."
  }
}

variable "sources" {
  description = "The lower accounts from which the deployer takes code, in the order in which it searches them. For each account, use the outputs `role_arn` and `external_id` of the module promotion-source. If the list is empty, the deployer can deploy only versions that are already in its own account."
  type = list(object({
    role_arn    = string
    external_id = string
  }))
  default  = []
  nullable = false
  validation {
    condition     = alltrue([for source in var.sources : can(regex("^arn:[a-z-]+:iam::[0-9]{12}:role/[a-zA-Z0-9+=,.@_/-]+$", source.role_arn))])
    error_message = "Each source must have the full ARN of one role, such as arn:aws:iam::111111111111:role/source-orders."
  }
  validation {
    condition     = alltrue([for source in var.sources : can(regex("^[a-zA-Z0-9_+=,.@:/-]+$", source.external_id)) && length(source.external_id) >= 2 && length(source.external_id) <= 1224])
    error_message = "Each source must have an external ID of 2 to 1224 letters, digits or characters of `_+=,.@:/-`."
  }
  validation {
    condition     = length(var.sources) <= 10
    error_message = "A deployer can have at most 10 sources."
  }
  validation {
    condition     = length(distinct(var.sources[*].role_arn)) == length(var.sources)
    error_message = "The sources must differ from each other."
  }
}

variable "key_arns" {
  description = "The ARNs of your own KMS keys, if you use such keys to encrypt the functions' code or environment variables. Without access to these keys, the deployer gets neither the code nor the variables from Lambda."
  type        = set(string)
  default     = []
  nullable    = false
  validation {
    condition     = alltrue([for key in var.key_arns : can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+$", key))])
    error_message = "Specify each key by its ARN, not by an alias."
  }
}

variable "image_repository_arns" {
  description = "The ARNs of the ECR repositories in lower accounts, if your functions use container images. The repositories must be in the same region as the deployer. Each repository needs a policy that allows this account and Lambda to pull images. The README contains this policy."
  type        = set(string)
  default     = []
  nullable    = false
  validation {
    condition     = alltrue([for repository in var.image_repository_arns : can(regex("^arn:[a-z-]+:ecr:[a-z0-9-]+:[0-9]{12}:repository/[a-z0-9._/-]+$", repository))])
    error_message = "Specify each repository by its full ARN without wildcards, such as arn:aws:ecr:eu-central-1:111111111111:repository/orders."
  }
}

variable "log_retention_days" {
  description = "The number of days for which CloudWatch keeps the deployer's log lines."
  type        = number
  default     = 90
  nullable    = false
  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_retention_days)
    error_message = "The number of days must be 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653."
  }
}

variable "is_disposable" {
  description = "Whether Terraform also deletes the records of deployments when it destroys the deployer. Set this variable to true only for trial environments. If it is false, Terraform refuses to delete a bucket that contains records."
  type        = bool
  default     = false
  nullable    = false
  validation {
    condition     = var.is_disposable || !var.is_disposable
    error_message = "The value must be true or false."
  }
}
