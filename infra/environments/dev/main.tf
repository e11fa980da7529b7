# The lowest account: `martlet publish` publishes builds here, and the test account takes versions from here.

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
  count             = var.test_deployer_arn == null ? 0 : 1
  prefix            = var.prefix
  trusted_deployers = [var.test_deployer_arn]
  external_id       = var.external_id
}

module "publisher" {
  source     = "../../modules/publisher"
  count      = var.publisher_oidc == null && length(var.publisher_principals) == 0 ? 0 : 1
  prefix     = var.prefix
  oidc       = var.publisher_oidc
  principals = var.publisher_principals
}
