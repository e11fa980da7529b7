mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "222222222222" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
  mock_data "aws_region" {
    defaults = { name = "eu-central-1" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::222222222222:role/orders-deploy" }
  }
  mock_resource "aws_kms_key" {
    defaults = { arn = "arn:aws:kms:eu-central-1:222222222222:key/1234", key_id = "1234" }
  }
  mock_resource "aws_s3_bucket" {
    defaults = { arn = "arn:aws:s3:::orders-deploy-artifacts-222222222222-eu-central-1" }
  }
  mock_resource "aws_codepipeline" {
    defaults = { arn = "arn:aws:codepipeline:eu-central-1:222222222222:orders-deploy" }
  }
}

variables {
  name              = "orders-deploy"
  definition_source = { s3 = { bucket = "orders-definition" } }
  deployment = {
    function_name  = "deployer-orders"
    function_arn   = "arn:aws:lambda:eu-central-1:222222222222:function:deployer-orders"
    role_name      = "deployer-orders"
    parameter_path = "/deployer-orders"
    prefix         = "orders-"
    alias          = "LIVE"
    staging        = "deployer-orders-staging-222222222222-eu-central-1"
    records        = "deployer-orders-records-222222222222-eu-central-1"
    sources        = [{ role_arn = "arn:aws:iam::111111111111:role/source-orders", external_id = "x-1" }]
  }
}

run "runs_executions_one_after_another" {
  assert {
    condition     = aws_codepipeline.this.execution_mode == "QUEUED" && aws_codepipeline.this.pipeline_type == "V2"
    error_message = "Executions supersede each other or run in parallel."
  }
}

run "passes_parameters_to_the_deployer" {
  assert {
    condition     = aws_codepipeline.this.stage[1].action[0].configuration.FunctionName == "deployer-orders"
    error_message = "Another function is invoked."
  }
  assert {
    condition = jsondecode(aws_codepipeline.this.stage[1].action[0].configuration.UserParameters) == {
      prefix        = "orders-"
      alias         = "LIVE"
      definition    = "deploy.json"
      stagingBucket = "deployer-orders-staging-222222222222-eu-central-1"
      records       = "s3://deployer-orders-records-222222222222-eu-central-1/orders-"
      sources       = [{ role = "arn:aws:iam::111111111111:role/source-orders", externalId = "x-1" }]
      pipeline      = "orders-deploy"
      execution     = "#{codepipeline.PipelineExecutionId}"
    }
    error_message = "UserParameters has other values."
  }
  assert {
    condition     = length(aws_ssm_parameter.long) == 0
    error_message = "There is an SSM parameter that isn't needed."
  }
}

run "keeps_long_parameters_in_parameter_store" {
  variables {
    deployment = {
      function_name  = "deployer-orders"
      function_arn   = "arn:aws:lambda:eu-central-1:222222222222:function:deployer-orders"
      role_name      = "deployer-orders"
      parameter_path = "/deployer-orders"
      prefix         = "orders-"
      alias          = "LIVE"
      staging        = "deployer-orders-staging-222222222222-eu-central-1"
      records        = "deployer-orders-records-222222222222-eu-central-1"
      sources        = [for account in range(111111111111, 111111111121) : { role_arn = "arn:aws:iam::${account}:role/source-orders", external_id = "dev-to-test-${account}" }]
    }
  }
  assert {
    condition     = jsondecode(aws_codepipeline.this.stage[1].action[0].configuration.UserParameters) == { parameter = "/deployer-orders/orders-deploy", pipeline = "orders-deploy", execution = "#{codepipeline.PipelineExecutionId}" }
    error_message = "The action doesn't name the parameter, the pipeline and the execution."
  }
  assert {
    condition     = length(aws_ssm_parameter.long[0].value) > 1000 && length(jsondecode(aws_ssm_parameter.long[0].value).sources) == 10 && aws_ssm_parameter.long[0].tier == "Standard" && !strcontains(aws_ssm_parameter.long[0].value, "execution")
    error_message = "The parameter doesn't contain the configuration."
  }
}

run "requires_no_approval_by_default" {
  assert {
    condition     = aws_codepipeline.this.stage[*].name == tolist(["Source", "Deploy"])
    error_message = "The pipeline has other stages."
  }
}

run "requires_approval_before_it_deploys" {
  variables { approval = { topic_arn = "arn:aws:sns:eu-central-1:222222222222:approvers" } }
  assert {
    condition     = aws_codepipeline.this.stage[*].name == tolist(["Source", "Approval", "Deploy"]) && aws_codepipeline.this.stage[1].action[0].configuration.NotificationArn == "arn:aws:sns:eu-central-1:222222222222:approvers"
    error_message = "There is no approval stage, or it comes too late."
  }
  assert {
    condition     = [for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : statement.Resource if contains(statement.Action, "sns:Publish")] == ["arn:aws:sns:eu-central-1:222222222222:approvers"]
    error_message = "The pipeline isn't allowed to publish to the topic, or is allowed to publish to others."
  }
}

run "reads_the_definition_from_an_s3_object" {
  assert {
    condition     = aws_codepipeline.this.stage[0].action[0].provider == "S3" && aws_codepipeline.this.stage[0].action[0].configuration.S3ObjectKey == "definition.zip" && aws_codepipeline.this.stage[0].action[0].configuration.PollForSourceChanges == "false"
    error_message = "The source is not the object."
  }
  assert {
    condition     = jsondecode(aws_cloudwatch_event_rule.changed.event_pattern).detail == { bucket = { name = ["orders-definition"] }, object = { key = ["definition.zip"] } }
    error_message = "The pipeline starts for something else."
  }
  assert {
    condition     = !strcontains(aws_iam_role_policy.this.policy, "codecommit:")
    error_message = "The pipeline is allowed to read repositories that it doesn't need."
  }
}

run "reads_the_definition_from_a_repository" {
  variables { definition_source = { codecommit = { repository = "definitions", branch = "release" } } }
  assert {
    condition     = aws_codepipeline.this.stage[0].action[0].provider == "CodeCommit" && aws_codepipeline.this.stage[0].action[0].configuration.BranchName == "release"
    error_message = "The source is not the branch."
  }
  assert {
    condition     = jsondecode(aws_cloudwatch_event_rule.changed.event_pattern).resources == ["arn:aws:codecommit:eu-central-1:222222222222:definitions"] && jsondecode(aws_cloudwatch_event_rule.changed.event_pattern).detail.referenceName == ["release"]
    error_message = "The pipeline starts for something else."
  }
  assert {
    condition     = !strcontains(aws_iam_role_policy.this.policy, "orders-definition")
    error_message = "The pipeline is allowed to read a bucket that it doesn't need."
  }
}

run "lets_the_deployer_read_only_this_pipelines_executions" {
  assert {
    condition = aws_iam_role_policy.deployer.role == "deployer-orders" && jsondecode(aws_iam_role_policy.deployer.policy).Statement == [{
      Sid      = "ReadExecutions"
      Effect   = "Allow"
      Action   = ["codepipeline:GetPipelineExecution", "codepipeline:ListActionExecutions", "codepipeline:ListPipelineExecutions"]
      Resource = "arn:aws:codepipeline:eu-central-1:222222222222:orders-deploy"
    }]
    error_message = "The deployer is allowed to read other pipelines, or not allowed to read this one."
  }
}

run "uses_no_name_that_a_service_could_have" {
  assert {
    condition     = aws_iam_role.this.name == "pipeline-orders-deploy" && aws_iam_role.trigger.name == "trigger-orders-deploy"
    error_message = "A service called `deploy` would have a role with the same name."
  }
}

run "uses_a_wildcard_only_to_list_functions" {
  assert {
    condition     = alltrue(flatten([for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : [for action in statement.Action : !strcontains(action, "*")]]))
    error_message = "An action contains a wildcard."
  }
  assert {
    condition     = flatten([for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : statement.Action if statement.Resource == "*"]) == ["lambda:ListFunctions"]
    error_message = "Another action is allowed for the resource `*`."
  }
  assert {
    condition     = jsondecode(aws_iam_role_policy.trigger.policy).Statement[0].Resource == "arn:aws:codepipeline:eu-central-1:222222222222:orders-deploy"
    error_message = "The trigger is allowed to start other pipelines."
  }
}

run "encrypts_artifacts_with_a_key_of_its_own" {
  assert {
    condition     = one(one(aws_codepipeline.this.artifact_store).encryption_key).id == aws_kms_key.artifacts.arn && aws_kms_key.artifacts.enable_key_rotation
    error_message = "Artifacts are not encrypted with the pipeline's key."
  }
  assert {
    condition     = one(aws_s3_bucket_server_side_encryption_configuration.artifacts.rule).apply_server_side_encryption_by_default[0].kms_master_key_id == aws_kms_key.artifacts.arn
    error_message = "The bucket is not encrypted with the pipeline's key."
  }
  assert {
    condition     = jsondecode(aws_s3_bucket_policy.artifacts.policy).Statement[0].Effect == "Deny" && aws_s3_bucket_public_access_block.artifacts.restrict_public_buckets
    error_message = "Artifacts can be accessed without TLS, or be made public."
  }
}
