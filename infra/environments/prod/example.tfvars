account_id   = "333333333333"
region       = "eu-central-1"
prefix       = "orders-"
architecture = "arm64"
services = {
  api    = { parameters = { limits = "{\"orders_per_customer\":100}" } }
  worker = { memory_mb = 1024, timeout_s = 300 }
}

deployer_package = "deployer.zip"
test_source_arn  = "arn:aws:iam::222222222222:role/source-orders"
test_external_id = "test-to-prod-90ab"
