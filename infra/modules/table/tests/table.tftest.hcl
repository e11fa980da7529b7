mock_provider "aws" {
  mock_resource "aws_dynamodb_table" {
    defaults = {
      arn = "arn:aws:dynamodb:eu-central-1:111111111111:table/orders"
    }
  }
}

variables {
  name          = "orders"
  role_name     = "orders-api"
  partition_key = "pk"
  sort_key      = "sk"
  indexes       = [{ name = "by_customer", partition_key = "customer", sort_key = "sk" }]
}

run "declares_only_the_key_attributes" {
  assert {
    condition     = aws_dynamodb_table.this.hash_key == "pk" && aws_dynamodb_table.this.range_key == "sk"
    error_message = "The table has different keys."
  }
  assert {
    condition     = { for attribute in aws_dynamodb_table.this.attribute : attribute.name => attribute.type } == { pk = "S", sk = "S", customer = "S" }
    error_message = "An attribute is declared that isn't a key, or a key has the wrong type."
  }
  assert {
    condition     = [for index in aws_dynamodb_table.this.global_secondary_index : [index.name, index.hash_key, index.range_key, index.projection_type]] == [["by_customer", "customer", "sk", "ALL"]]
    error_message = "The index differs from the declared one."
  }
}

run "is_billed_per_request_can_be_restored_and_is_protected_against_deletion" {
  assert {
    condition     = aws_dynamodb_table.this.billing_mode == "PAY_PER_REQUEST" && aws_dynamodb_table.this.point_in_time_recovery[0].enabled && aws_dynamodb_table.this.deletion_protection_enabled
    error_message = "The table needs capacity, can't be restored, or isn't protected."
  }
}

run "permits_the_function_to_use_only_the_table_and_its_indexes" {
  assert {
    condition = jsondecode(aws_iam_role_policy.use.policy).Statement == [{
      Effect = "Allow"
      Action = [
        "dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query",
        "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem", "dynamodb:ConditionCheckItem"
      ]
      Resource = ["arn:aws:dynamodb:eu-central-1:111111111111:table/orders", "arn:aws:dynamodb:eu-central-1:111111111111:table/orders/index/by_customer"]
    }]
    error_message = "The function has more or fewer permissions than it needs."
  }
  assert {
    condition     = aws_iam_role_policy.use.role == "orders-api"
    error_message = "A different role has the permission."
  }
}

run "permits_the_use_of_the_given_key_only_for_this_table" {
  variables {
    key_arn = "arn:aws:kms:eu-central-1:111111111111:key/1234abcd-12ab-34cd-56ef-1234567890ab"
  }
  assert {
    condition     = aws_dynamodb_table.this.server_side_encryption[0].kms_key_arn == var.key_arn
    error_message = "The items are encrypted with a different key."
  }
  assert {
    condition     = jsondecode(aws_iam_role_policy.use.policy).Statement[1].Condition == { StringEquals = { "kms:EncryptionContext:aws:dynamodb:tableName" = ["orders"] } }
    error_message = "The function can use the key for other tables."
  }
}

run "declares_the_given_keys_as_numbers" {
  variables {
    sort_key    = "number"
    number_keys = ["number"]
  }
  assert {
    condition     = { for attribute in aws_dynamodb_table.this.attribute : attribute.name => attribute.type }["number"] == "N"
    error_message = "The key isn't a number."
  }
}

run "refuses_a_sort_key_that_is_the_partition_key" {
  command = plan
  variables {
    sort_key = "pk"
  }
  expect_failures = [var.sort_key]
}

run "refuses_two_indexes_with_the_same_name" {
  command = plan
  variables {
    indexes = [{ name = "one", partition_key = "a" }, { name = "one", partition_key = "b" }]
  }
  expect_failures = [var.indexes]
}

run "refuses_a_role_by_its_arn" {
  command = plan
  variables {
    role_name = "arn:aws:iam::111111111111:role/orders-api"
  }
  expect_failures = [var.role_name]
}

run "refuses_number_keys_that_are_not_keys" {
  command = plan
  variables {
    number_keys = ["total"]
  }
  expect_failures = [var.number_keys]
}
