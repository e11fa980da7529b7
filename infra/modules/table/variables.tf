variable "name" {
  description = "Name of the table."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9_.-]{3,255}$", var.name))
    error_message = "A table's name has 3 to 255 letters, digits, `_`, `.` or `-`."
  }
}

variable "role_name" {
  description = "Role of the function, which is allowed to read and write items: the output `role_name` of the module `service`."
  type        = string
  nullable    = false
  validation {
    condition     = can(regex("^[a-zA-Z0-9+=,.@_-]{1,64}$", var.role_name))
    error_message = "A role is given by its name, not by its ARN."
  }
}

variable "partition_key" {
  description = "Attribute by which items are distributed."
  type        = string
  nullable    = false
  validation {
    condition     = length(var.partition_key) >= 1 && length(var.partition_key) <= 255
    error_message = "An attribute's name has 1 to 255 characters."
  }
}

variable "sort_key" {
  description = "Attribute that sorts the items of one partition key. Null: there is one item for each."
  type        = string
  default     = null
  validation {
    condition     = var.sort_key == null || var.sort_key != var.partition_key
    error_message = "The sort key is another attribute than the partition key."
  }
}

variable "number_keys" {
  description = "Those of the key attributes that are numbers; the others are texts."
  type        = set(string)
  default     = []
  nullable    = false
  validation {
    condition = alltrue([for name in var.number_keys : contains(compact(concat(
      [var.partition_key, var.sort_key], flatten([for index in var.indexes : [index.partition_key, index.sort_key]])
    )), name)])
    error_message = "Only the attributes of keys have a type here."
  }
}

variable "indexes" {
  description = "Global secondary indexes, with all attributes: name, partition key, and a sort key or null."
  type = list(object({
    name          = string
    partition_key = string
    sort_key      = optional(string)
  }))
  default  = []
  nullable = false
  validation {
    condition     = alltrue([for index in var.indexes : can(regex("^[a-zA-Z0-9_.-]{3,255}$", index.name))])
    error_message = "An index's name has 3 to 255 letters, digits, `_`, `.` or `-`."
  }
  validation {
    condition     = length(distinct([for index in var.indexes : index.name])) == length(var.indexes)
    error_message = "Two indexes have the same name."
  }
}

variable "expiry_attribute" {
  description = "Attribute with the second since 1970 after which DynamoDB deletes an item, within days. Null: items stay."
  type        = string
  default     = null
  validation {
    condition     = var.expiry_attribute == null || can(regex("^.{1,255}$", var.expiry_attribute))
    error_message = "An attribute's name has 1 to 255 characters."
  }
}

variable "key_arn" {
  description = "KMS key of the items. Null: DynamoDB's own."
  type        = string
  default     = null
  validation {
    condition     = var.key_arn == null || can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+$", var.key_arn))
    error_message = "A key is named by its ARN, not by an alias."
  }
}

variable "is_protected" {
  description = "Whether the table is protected: nothing can delete it while this is true, not even Terraform."
  type        = bool
  default     = true
  nullable    = false
  validation {
    condition     = var.is_protected || !var.is_protected
    error_message = "true or false."
  }
}
