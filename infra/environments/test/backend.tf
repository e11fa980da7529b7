# Where Terraform keeps the state of this account: `terraform init -backend-config=backend.hcl`, see docs/guides/first-real-deploy.md.
terraform {
  backend "s3" {}
}
