# The lowest account: code comes here first, by `martlet publish`, and the test account reads it from here.

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
  log_retention_days = 14
}

module "promotion_source" {
  source            = "../../modules/promotion-source"
  prefix            = var.prefix
  trusted_deployers = [var.test_deployer_arn]
  external_id       = var.external_id
}
