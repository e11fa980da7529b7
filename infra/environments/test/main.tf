# The middle account: takes versions from dev, and prod takes them from here.

module "environment" {
  source             = "../../modules/environment"
  prefix             = var.prefix
  architecture       = var.architecture
  services           = var.services
  deployer_package   = var.deployer_package
  sources            = [{ role_arn = var.dev_source_arn, external_id = var.dev_external_id }]
  definition_source  = var.definition_source
  readers            = { deployers = [var.prod_deployer_arn], external_id = var.external_id }
  log_retention_days = 30
  is_disposable      = var.is_disposable
}
