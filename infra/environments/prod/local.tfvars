# What ./dev up creates in the local cloud: the services of examples/, with tokens that anyone may know.
account_id   = "333333333333"
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

deployer_package = "deployer.zip"
test_source_arn  = "arn:aws:iam::222222222222:role/source-orders"
test_external_id = "test-to-prod-90ab"

is_disposable = true # destroying it deletes the records of its deployments
