#!/usr/bin/env bash
# no_openssl_linked.sh PROGRAM CARRIER: PROGRAM has nothing of OpenSSL in it; CARRIER has, which shows that it would be found.
set -u
grep -qa "ssl/statem/statem" "$2" || { echo "OpenSSL isn't found where it is"; exit 1; }
grep -qa "ssl/statem/statem" "$1" && { echo "$1 carries OpenSSL"; exit 1; }
exit 0
