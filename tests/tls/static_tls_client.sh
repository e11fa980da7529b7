#!/usr/bin/env bash
# static_tls_client.sh PROGRAM SERVER: a static program connects to a server with TLS. In an empty root, without any files, it reports that it
# found no trusted certificate authorities. nsswitch.conf doesn't make it load libraries.
set -u
program=$1 server=$2
fail() { echo "$1"; exit 1; }
for tool in python3 openssl; do command -v $tool >/dev/null || { echo "skipped: $tool is not installed"; exit 0; }; done
readelf -dW "$program" | grep -q NEEDED && fail "it needs shared libraries"
folder=$(mktemp -d)
coproc SERVER { exec python3 "$server" "$folder" right; }
trap 'exec {SERVER[1]}>&-; wait; rm -rf "$folder"' EXIT
read -r port <&"${SERVER[0]}" || fail "the server did not start"
answer=$(SSL_CERT_FILE=$folder/ca.pem "$program" 127.0.0.1 "$port" 2>&1)
[ "$answer" = "connection 1" ] || fail "it said: $answer"
if ! unshare -Urm true 2>/dev/null; then
  echo "the empty root is skipped: unshare is not allowed here"
  exit 0
fi
mkdir "$folder/root" && cp "$program" "$folder/root/fetch"
answer=$(env -i PATH="$PATH" unshare -Urm chroot "$folder/root" /fetch 127.0.0.1 "$port" 2>&1)
case $answer in
  "no trusted certificate authorities were found: "*) ;;
  *) fail "in an empty root it said: $answer" ;;
esac

# Names are looked up in the hosts file, whatever services nsswitch.conf lists, because their libraries belong to another glibc than the program's.
mkdir "$folder/root/etc"
cp "$folder/ca.pem" "$folder/root"
echo "127.0.0.1 localhost" > "$folder/root/etc/hosts"
echo "hosts: myhostname" > "$folder/root/etc/nsswitch.conf"
answer=$(env -i PATH="$PATH" SSL_CERT_FILE=/ca.pem unshare -Urm chroot "$folder/root" /fetch localhost "$port" 2>&1)
[ "$answer" = "connection 2" ] || fail "with other services in nsswitch.conf it said: $answer"
