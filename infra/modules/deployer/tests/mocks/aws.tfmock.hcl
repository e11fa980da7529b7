# The responses of AWS: the account 222222222222 in eu-central-1.
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
  defaults = { arn = "arn:aws:iam::222222222222:role/deployer-orders" }
}
mock_resource "aws_cloudwatch_log_group" {
  defaults = { arn = "arn:aws:logs:eu-central-1:222222222222:log-group:/aws/lambda/deployer-orders" }
}
