# The highest account: takes from test alone, so that nothing arrives that was not there; and only when somebody has agreed.

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
  log_retention_days = 365
}

module "deployer" {
  source             = "../../modules/deployer"
  prefix             = var.prefix
  package            = var.deployer_package
  architecture       = var.architecture
  sources            = [{ role_arn = var.test_source_arn, external_id = var.test_external_id }]
  log_retention_days = 365
}

module "pipeline" {
  source            = "../../modules/pipeline"
  name              = "${var.prefix}deploy"
  definition_source = { s3 = { bucket = aws_s3_bucket.definition.id } }
  deployment        = module.deployer.deployment
  approval          = { question = "Bring ${var.prefix}* in production to these versions?" }
}
