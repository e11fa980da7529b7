# What ./dev up creates in the local cloud: the services of examples/, with tokens that anyone may know.
account_id   = "111111111111"
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

test_deployer_arn = "arn:aws:iam::222222222222:role/deployer-orders"
external_id       = "dev-to-test-7c1f"

publisher_oidc = {
  provider_arn = "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com"
  subjects     = ["repo:shop/orders:ref:refs/heads/main"]
}
