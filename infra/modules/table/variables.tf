variable "name" {
  description = "The name of the table."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9_.-]{3,255}$", var.name))
    error_message = "The table's name must have 3 to 255 letters, digits, `_`, `.` or `-`."
  }
}

variable "role_name" {
  description = "The name of the function's role. The module gives this role the permission to read and write items. Use the output `role_name` of the module service."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9+=,.@_-]{1,64}$", var.role_name))
    error_message = "Specify the role by its name, not by its ARN."
  }
}

variable "partition_key" {
  description = "The name of the attribute that is the partition key."
  type        = string
  nullable    = false
  validation {
    condition     = length(var.partition_key) >= 1 && length(var.partition_key) <= 255
    error_message = "The attribute's name must have 1 to 255 characters."
  }
}

variable "sort_key" {
  description = "The name of the attribute that is the sort key. If null, the table can have only one item for each partition key."
  type        = string
  default     = null
  validation {
    condition     = var.sort_key == null || var.sort_key != var.partition_key
    error_message = "The sort key and the partition key must be different attributes."
  }
}

variable "number_keys" {
  description = "The names of the key attributes that are numbers. All other key attributes are strings."
  type        = set(string)
  default     = []
  nullable    = false
  validation {
    condition = alltrue([for name in var.number_keys : contains(compact(concat(
      [var.partition_key, var.sort_key], flatten([for index in var.indexes : [index.partition_key, index.sort_key]])
    )), name)])
    error_message = "Specify only attributes that belong to a key."
  }
}

variable "indexes" {
  description = "The global secondary indexes. Each index has a name, a partition key and, optionally, a sort key. The indexes contain all attributes of the items."
  type = list(object({
    name          = string
    partition_key = string
    sort_key      = optional(string)
  }))
  default  = []
  nullable = false
  validation {
    condition     = alltrue([for index in var.indexes : can(regex("^[a-zA-Z0-9_.-]{3,255}$", index.name))])
    error_message = "An index's name must have 3 to 255 letters, digits, `_`, `.` or `-`."
  }
  validation {
    condition     = length(distinct([for index in var.indexes : index.name])) == length(var.indexes)
    error_message = "The names of the indexes must differ from each other."
  }
}

variable "expiry_attribute" {
  description = "The name of the attribute that contains an item's expiry time, in seconds since 1970 (UTC). DynamoDB deletes an item within a few days after its expiry time. If null, items don't expire."
  type        = string
  default     = null
  validation {
    condition     = var.expiry_attribute == null || can(regex("^.{1,255}$", var.expiry_attribute))
    error_message = "The attribute's name must have 1 to 255 characters."
  }
}

variable "key_arn" {
  description = "The ARN of the KMS key that encrypts the items. If null, the items are encrypted with DynamoDB's own key."
  type        = string
  default     = null
  validation {
    condition     = var.key_arn == null || can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+$", var.key_arn))
    error_message = "Specify the key by its ARN, not by an alias."
  }
}

variable "is_protected" {
  description = "Whether the table is protected against deletion. If true, nothing can delete the table, not even Terraform."
  type        = bool
  default     = true
  nullable    = false
  validation {
    condition     = var.is_protected || !var.is_protected
    error_message = "The value must be true or false."
  }
}
