account_id   = "333333333333"
region       = "eu-central-1"
prefix       = "orders-"
architecture = "arm64"
# The orders example also needs ORDERS_TOKEN and ORDERS_ADMIN_TOKEN, of one's own: docs/guides/first-real-deploy.md makes them.
services = {
  api = {
    environment = { ORDERS_LIMITS = "/orders-api/limits" }
    parameters  = { limits = "{\"orders_per_customer\":100,\"page_size\":50}" }
  }
  worker = { memory_mb = 1024, timeout_s = 300 }
}

deployer_package = "deployer.zip"
test_source_arn  = "arn:aws:iam::222222222222:role/source-orders"
test_external_id = "test-to-prod-90ab"

is_disposable = true # an example to try: destroying it deletes the records of its deployments. Leave it out where they count.
