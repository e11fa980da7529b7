mock_provider "aws" { source = "./tests/mocks" }

variables {
  prefix  = "orders-"
  package = "../service/placeholder.zip" # any zip: nothing runs here
  sources = [
    { role_arn = "arn:aws:iam::111111111111:role/source-orders", external_id = "x-1" },
    { role_arn = "arn:aws:iam::444444444444:role/source-orders", external_id = "x-2" },
  ]
}

run "deploys_only_functions_with_the_prefix" {
  assert {
    condition = { for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : statement.Sid => statement.Resource if anytrue([for action in statement.Action : startswith(action, "lambda:")]) } == {
      ReadFunctions   = "arn:aws:lambda:eu-central-1:222222222222:function:orders-*"
      DeployFunctions = "arn:aws:lambda:eu-central-1:222222222222:function:orders-*"
      AccountAndJobs  = "*"
    }
    error_message = "The role allows calls for functions without the prefix, or doesn't allow them for those with it."
  }
}

run "allows_all_resources_only_for_actions_that_require_it" {
  command = plan
  assert {
    condition = flatten([for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : statement.Action if statement.Resource == "*" || contains(flatten([statement.Resource]), "*")]) == [
      "codepipeline:GetJobDetails", "codepipeline:PutJobFailureResult", "codepipeline:PutJobSuccessResult", "lambda:GetAccountSettings",
    ]
    error_message = "Another action is allowed for the resource `*`."
  }
  assert {
    condition     = alltrue([for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : alltrue([for action in statement.Action : !strcontains(action, "*")])])
    error_message = "An action contains a wildcard."
  }
}

run "deletes_only_what_it_staged" {
  command = plan
  assert {
    condition     = flatten([for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : [for action in statement.Action : "${action} ${statement.Resource}" if strcontains(action, ":Delete")]]) == ["s3:DeleteObject arn:aws:s3:::deployer-orders-staging-222222222222-eu-central-1/*"]
    error_message = "The deployer is allowed to delete versions, aliases or records."
  }
}

run "assumes_only_the_roles_of_its_sources" {
  command = plan
  assert {
    condition = [for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : statement.Resource if contains(statement.Action, "sts:AssumeRole")] == [[
      "arn:aws:iam::111111111111:role/source-orders", "arn:aws:iam::444444444444:role/source-orders",
    ]]
    error_message = "The deployer is allowed to assume other roles, or not allowed to assume those of its sources."
  }
}

run "assumes_no_role_without_sources" {
  command = plan
  variables { sources = [] }
  assert {
    condition     = !strcontains(aws_iam_role_policy.this.policy, "sts:AssumeRole")
    error_message = "The deployer is allowed to assume a role although it has no source."
  }
}

run "allows_only_the_given_keys_and_image_repositories" {
  command = plan
  variables {
    key_arns              = ["arn:aws:kms:eu-central-1:222222222222:key/1234"]
    image_repository_arns = ["arn:aws:ecr:eu-central-1:111111111111:repository/orders"]
  }
  assert {
    condition = [for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : statement if contains(["EncryptedFunctions", "GrantsForLambda", "PullImages"], statement.Sid)] == [
      {
        Sid      = "EncryptedFunctions"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"]
        Resource = ["arn:aws:kms:eu-central-1:222222222222:key/1234"]
      },
      {
        Sid       = "GrantsForLambda"
        Effect    = "Allow"
        Action    = ["kms:CreateGrant"]
        Resource  = ["arn:aws:kms:eu-central-1:222222222222:key/1234"]
        Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" } }
      },
      {
        Sid      = "PullImages"
        Effect   = "Allow"
        Action   = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
        Resource = ["arn:aws:ecr:eu-central-1:111111111111:repository/orders"]
      },
    ]
    error_message = "The keys or repositories can't be used, or others can."
  }
}

run "allows_no_keys_or_image_repositories_by_default" {
  command = plan
  assert {
    condition     = !strcontains(aws_iam_role_policy.this.policy, "kms:") && !strcontains(aws_iam_role_policy.this.policy, "ecr:")
    error_message = "Keys or repositories can be used."
  }
}
