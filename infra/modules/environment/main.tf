# Everything in an account that takes versions from a lower one: services, the deployer with its pipeline, the repository or bucket of the
# definition file and, if a higher account takes versions from here, the role with which it reads them.

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
data "aws_region" "current" {}

module "service" {
  source             = "../service"
  for_each           = var.services
  name               = "${var.prefix}${each.key}"
  architecture       = var.architecture
  memory_mb          = each.value.memory_mb
  timeout_s          = each.value.timeout_s
  payload_format     = each.value.payload_format
  environment        = each.value.environment
  parameters         = each.value.parameters
  log_retention_days = var.log_retention_days
}

module "deployer" {
  source             = "../deployer"
  prefix             = var.prefix
  package            = var.deployer_package
  architecture       = var.architecture
  sources            = var.sources
  key_arns           = var.key_arns
  log_retention_days = max(90, var.log_retention_days)
  is_disposable      = var.is_disposable
}

module "pipeline" {
  source            = "../pipeline"
  name              = "${var.prefix}deploy"
  definition_source = local.definition_source
  deployment        = module.deployer.deployment
  approval          = var.approval
}

module "promotion_source" {
  source            = "../promotion-source"
  for_each          = var.readers == null ? {} : { readers = var.readers }
  prefix            = var.prefix
  trusted_deployers = each.value.deployers
  external_id       = each.value.external_id
  key_arns          = var.key_arns
}
