terraform {
  required_version = ">= 1.9.0, < 2.0.0" # 1.9: a validation may refer to other variables
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.80.0, < 6.0.0"
    }
  }
}
