# Yours: the account's number, and the region.
account_id = "111111111111"
region     = "eu-central-1"

prefix       = "my-service-"
architecture = "x86_64" # of the machine that builds
services     = { api = {} }
