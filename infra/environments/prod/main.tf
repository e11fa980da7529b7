# The highest account: takes versions only from test, so that everything has been deployed there first, and only after approval.

module "environment" {
  source             = "../../modules/environment"
  prefix             = var.prefix
  architecture       = var.architecture
  services           = var.services
  deployer_package   = var.deployer_package
  sources            = [{ role_arn = var.test_source_arn, external_id = var.test_external_id }]
  definition_source  = var.definition_source
  approval           = { question = "Bring ${var.prefix}* in production to these versions?" }
  log_retention_days = 365
  is_disposable      = var.is_disposable
}
