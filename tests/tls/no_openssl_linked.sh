#!/usr/bin/env bash
# no_openssl_linked.sh PROGRAM CARRIER: PROGRAM contains no code of OpenSSL; CARRIER does, which shows that the check would find it.
set -u
grep -qa "ssl/statem/statem" "$2" || { echo "the check doesn't find OpenSSL in $2, which is linked with it"; exit 1; }
grep -qa "ssl/statem/statem" "$1" && { echo "$1 contains OpenSSL"; exit 1; }
exit 0
