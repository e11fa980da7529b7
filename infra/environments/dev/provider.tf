provider "aws" {
  region              = var.region
  allowed_account_ids = [var.account_id] # the wrong credentials change nothing
  default_tags {
    tags = { "managed-by" = "terraform", "martlet:prefix" = var.prefix }
  }
}
