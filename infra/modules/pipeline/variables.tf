variable "name" {
  description = "Name of the pipeline and, with account and region, of its bucket: lower case. Its roles are `pipeline-NAME` and `trigger-NAME`."
  type        = string
  nullable    = false
  validation {
    # Bucket names have 63 characters at most: NAME-artifacts-ACCOUNT-REGION.
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,23}$", var.name))
    error_message = "A pipeline's name has 2 to 24 lower-case letters, digits or `-`, since its bucket is named after it."
  }
}

variable "definition" {
  description = "Path of the definition file inside the source: in the repository, or in the zip."
  type        = string
  default     = "deploy.json"
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9_.-]+(/[a-zA-Z0-9_.-]+)*$", var.definition)) && !can(regex("(^|/)\\.\\.?(/|$)", var.definition)) && length(var.definition) <= 256
    error_message = "The definition is a path of at most 256 characters inside the source: no leading slash, no `.` or `..`."
  }
}

variable "definition_source" {
  description = "Where the definition file is: a branch of a CodeCommit repository in this account, or an object (a zip) in a versioned S3 bucket that sends its events to EventBridge. Exactly one of the two."
  type = object({
    codecommit = optional(object({
      repository = string
      branch     = optional(string, "main")
    }))
    s3 = optional(object({
      bucket = string
      key    = optional(string, "definition.zip")
    }))
  })
  nullable = false
  validation {
    condition     = (var.definition_source.codecommit == null) != (var.definition_source.s3 == null)
    error_message = "The definition file comes from codecommit or from s3: exactly one."
  }
  validation {
    condition     = var.definition_source.codecommit == null ? true : can(regex("^[a-zA-Z0-9_.-]{1,100}$", var.definition_source.codecommit.repository)) && can(regex("^[^*?]{1,255}$", var.definition_source.codecommit.branch))
    error_message = "A repository's name has 1 to 100 letters, digits, `.`, `_` or `-`; the branch is a name, not a pattern."
  }
  validation {
    condition     = var.definition_source.s3 == null ? true : can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.definition_source.s3.bucket)) && can(regex("^[^*?/][^*?]*$", var.definition_source.s3.key)) && length(var.definition_source.s3.key) <= 1024
    error_message = "The bucket is a bucket's name, the key that of one object: no pattern, no leading slash."
  }
}

variable "approval" {
  description = "The approval that is needed before anything is deployed: the question (1,000 characters at most) and, optionally, the SNS topic that announces it. Null: no approval."
  type = object({
    question  = optional(string, "Deploy these versions?")
    topic_arn = optional(string)
  })
  default = null
  validation {
    condition     = var.approval == null ? true : length(var.approval.question) >= 1 && length(var.approval.question) <= 1000
    error_message = "The question has 1 to 1000 characters."
  }
  validation {
    condition     = try(var.approval.topic_arn, null) == null ? true : can(regex("^arn:[a-z-]+:sns:[a-z0-9-]+:[0-9]{12}:[a-zA-Z0-9_-]+$", var.approval.topic_arn))
    error_message = "The topic is named by its ARN."
  }
}

variable "deployment" {
  description = "Output `deployment` of the module deployer."
  type = object({
    function_name  = string
    function_arn   = string
    role_name      = string
    parameter_path = string
    prefix         = string
    alias          = string
    staging        = string
    records        = string
    sources = list(object({
      role_arn    = string
      external_id = string
    }))
  })
  nullable = false
  validation {
    condition     = length(var.deployment.prefix) > 0 && endswith(var.deployment.function_arn, ":function:${var.deployment.function_name}")
    error_message = "This is not the output of a deployer: it has no prefix, or its function and ARN differ."
  }
}

variable "artifact_days" {
  description = "Days that artifacts are kept, 1 to 3650: a stage can be rolled back only that long."
  type        = number
  default     = 90
  nullable    = false
  validation {
    condition     = var.artifact_days >= 1 && var.artifact_days <= 3650 && floor(var.artifact_days) == var.artifact_days
    error_message = "Artifacts are kept for a whole number of days, 1 to 3650."
  }
}
