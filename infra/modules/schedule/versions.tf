terraform {
  required_version = ">= 1.9.0, < 2.0.0" # since 1.9, a variable's validation can refer to other variables
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.80.0, < 6.0.0"
    }
  }
}
