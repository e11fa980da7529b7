provider "aws" {
  region              = var.region
  allowed_account_ids = [var.account_id] # with the credentials of another account, nothing is changed
  default_tags {
    tags = { "managed-by" = "terraform", "martlet:prefix" = var.prefix }
  }
}
