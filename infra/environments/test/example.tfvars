account_id   = "222222222222"
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

deployer_package  = "deployer.zip"
dev_source_arn    = "arn:aws:iam::111111111111:role/source-orders"
dev_external_id   = "dev-to-test-7c1f"
prod_deployer_arn = "arn:aws:iam::333333333333:role/deployer-orders"
external_id       = "test-to-prod-90ab"

is_disposable = true # an example to try: destroying it deletes the records of its deployments. Leave it out where they count.
