variable "name" {
  description = "The name of the pipeline. The name of the pipeline's bucket consists of this name, the account ID and the region. The pipeline's roles are named `pipeline-NAME` and `trigger-NAME`."
  type        = string
  nullable    = false
  validation {
    # Bucket names have 63 characters at most: NAME-artifacts-ACCOUNT-REGION.
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,23}$", var.name))
    error_message = "The pipeline's name must have 2 to 24 lower-case letters, digits or `-`, because its bucket is named after it."
  }
}

variable "definition" {
  description = "The path of the definition file inside the repository or the zip file."
  type        = string
  default     = "deploy.json"
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9_.-]+(/[a-zA-Z0-9_.-]+)*$", var.definition)) && !can(regex("(^|/)\\.\\.?(/|$)", var.definition)) && length(var.definition) <= 256
    error_message = "The definition must be a path of at most 256 characters inside the source, without a leading slash, `.` or `..`."
  }
}

variable "definition_source" {
  description = "Where the definition file is stored: in a branch of a CodeCommit repository in this account, or in a zip file in an S3 bucket. The bucket must be versioned, and must send its events to EventBridge."
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
    error_message = "Set exactly one of codecommit and s3."
  }
  validation {
    condition     = var.definition_source.codecommit == null ? true : can(regex("^[a-zA-Z0-9_.-]{1,100}$", var.definition_source.codecommit.repository)) && can(regex("^[^*?]{1,255}$", var.definition_source.codecommit.branch))
    error_message = "The repository's name must have 1 to 100 letters, digits, `.`, `_` or `-`. The branch must be a name, not a pattern."
  }
  validation {
    condition     = var.definition_source.s3 == null ? true : can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.definition_source.s3.bucket)) && can(regex("^[^*?/][^*?]*$", var.definition_source.s3.key)) && length(var.definition_source.s3.key) <= 1024
    error_message = "Specify the name of one bucket and the key of one object. The key can't be a pattern, and can't begin with a slash."
  }
}

variable "approval" {
  description = "The manual approval before each deployment. It consists of a question and, optionally, the ARN of an SNS topic to which CodePipeline sends a notification. If null, deployments don't wait for an approval."
  type = object({
    question  = optional(string, "Deploy these versions?")
    topic_arn = optional(string)
  })
  default = null
  validation {
    condition     = var.approval == null ? true : length(var.approval.question) >= 1 && length(var.approval.question) <= 1000
    error_message = "The question must have 1 to 1000 characters."
  }
  validation {
    condition     = try(var.approval.topic_arn, null) == null ? true : can(regex("^arn:[a-z-]+:sns:[a-z0-9-]+:[0-9]{12}:[a-zA-Z0-9_-]+$", var.approval.topic_arn))
    error_message = "Specify the topic by its ARN."
  }
}

variable "deployment" {
  description = "The output `deployment` of the module deployer."
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
    error_message = "The value must be the output of a deployer. It has no prefix, or its function's name and ARN don't match."
  }
}

variable "artifact_days" {
  description = "The number of days for which the pipeline's artifacts are kept. A stage can be rolled back only during this time."
  type        = number
  default     = 90
  nullable    = false
  validation {
    condition     = var.artifact_days >= 1 && var.artifact_days <= 3650 && floor(var.artifact_days) == var.artifact_days
    error_message = "The value must be a whole number of days, from 1 to 3650."
  }
}
