# The middle account: takes versions from dev, and gives prod what it has taken.

module "service" {
  source             = "../../modules/service"
  for_each           = var.services
  name               = "${var.prefix}${each.key}"
  architecture       = var.architecture
  memory_mb          = each.value.memory_mb
  timeout_s          = each.value.timeout_s
  payload_format     = each.value.payload_format
  environment        = each.value.environment
  parameters         = each.value.parameters
  log_retention_days = 30
}

module "deployer" {
  source       = "../../modules/deployer"
  prefix       = var.prefix
  package      = var.deployer_package
  architecture = var.architecture
  sources      = [{ role_arn = var.dev_source_arn, external_id = var.dev_external_id }]
}

module "pipeline" {
  source            = "../../modules/pipeline"
  name              = "${var.prefix}deploy"
  definition_source = { s3 = { bucket = aws_s3_bucket.definition.id } }
  deployment        = module.deployer.deployment
}

module "promotion_source" {
  source            = "../../modules/promotion-source"
  prefix            = var.prefix
  trusted_deployers = [var.prod_deployer_arn]
  external_id       = var.external_id
}
