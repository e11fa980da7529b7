# A DynamoDB table, and the permission for one function to use this table and nothing else in DynamoDB.

locals {
  indexes = { for index in var.indexes : index.name => index }
  # Only the keys are declared; every other attribute of an item is free.
  keys = toset(compact(concat([var.partition_key, var.sort_key], flatten([for index in var.indexes : [index.partition_key, index.sort_key]]))))
}

resource "aws_dynamodb_table" "this" {
  name                        = var.name
  billing_mode                = "PAY_PER_REQUEST" # no capacity to plan, and none to pay for while there are no requests
  hash_key                    = var.partition_key
  range_key                   = var.sort_key
  deletion_protection_enabled = var.is_protected

  dynamic "attribute" {
    for_each = local.keys
    content {
      name = attribute.value
      type = contains(var.number_keys, attribute.value) ? "N" : "S"
    }
  }

  dynamic "global_secondary_index" {
    for_each = local.indexes
    content {
      name            = global_secondary_index.value.name
      hash_key        = global_secondary_index.value.partition_key
      range_key       = global_secondary_index.value.sort_key
      projection_type = "ALL"
    }
  }

  point_in_time_recovery {
    enabled = true # the table can be restored to any second of the last 35 days
  }

  # DynamoDB always encrypts items. If the key is your own, you can disable it.
  dynamic "server_side_encryption" {
    for_each = var.key_arn == null ? [] : [var.key_arn]
    content {
      enabled     = true
      kms_key_arn = server_side_encryption.value
    }
  }

  dynamic "ttl" {
    for_each = var.expiry_attribute == null ? [] : [var.expiry_attribute]
    content {
      attribute_name = ttl.value
      enabled        = true
    }
  }
}

resource "aws_iam_role_policy" "use" {
  name = "table-${var.name}"
  role = var.role_name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [{
        Effect = "Allow"
        # IAM has no actions for transactions: each operation in a transaction needs the permission for its kind.
        Action = [
          "dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query",
          "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem", "dynamodb:ConditionCheckItem"
        ]
        Resource = concat([aws_dynamodb_table.this.arn], [for name in keys(local.indexes) : "${aws_dynamodb_table.this.arn}/index/${name}"])
      }],
      var.key_arn == null ? [] : [{
        Effect    = "Allow"
        Action    = ["kms:Decrypt"]
        Resource  = [var.key_arn]
        Condition = { StringEquals = { "kms:EncryptionContext:aws:dynamodb:tableName" = [var.name] } }
      }]
    )
  })
}
