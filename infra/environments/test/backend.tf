# Where Terraform remembers this account: `terraform init -backend-config=backend.hcl`, as docs/first-real-deploy.md tells.
terraform {
  backend "s3" {}
}
