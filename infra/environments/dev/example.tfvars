account_id   = "111111111111"
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

test_deployer_arn = "arn:aws:iam::222222222222:role/deployer-orders"
external_id       = "dev-to-test-7c1f"

publisher_oidc = {
  provider_arn = "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com"
  subjects     = ["repo:shop/orders:ref:refs/heads/main"]
}
