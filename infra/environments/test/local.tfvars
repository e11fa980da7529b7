# What ./dev up creates in the local cloud: the services of examples/, with tokens that anyone may know.
account_id   = "222222222222"
region       = "eu-central-1"
prefix       = "orders-"
architecture = "arm64"
services = {
  api = {
    environment = {
      ORDERS_LIMITS      = "/orders-api/limits"
      ORDERS_TOKEN       = "local-clerk"
      ORDERS_ADMIN_TOKEN = "local-admin"
    }
    parameters = { limits = "{\"orders_per_customer\":100,\"page_size\":50}" }
  }
  hello    = {}
  shipping = { environment = { SHIPPING_RATES = "rates.json" } }
}

deployer_package  = "deployer.zip"
dev_source_arn    = "arn:aws:iam::111111111111:role/source-orders"
dev_external_id   = "dev-to-test-7c1f"
prod_deployer_arn = "arn:aws:iam::333333333333:role/deployer-orders"
external_id       = "test-to-prod-90ab"

is_disposable = true # destroying it deletes the records of its deployments
