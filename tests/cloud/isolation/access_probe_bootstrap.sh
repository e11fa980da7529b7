#!/bin/sh
# A function that tries what it must not be able to do. Its event is {"state":"FOLDER","cloud":PID}; it returns a list of what it could access.
api="http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation"
word=$(cat /var/task/word)  # the beginning of the others' secrets, which end with "-secret"

found() { printf '%s; ' "$*" >> /tmp/found; }

files_with_secrets() {
  for folder in / "$state" /tmp /var /root /home /opt /etc /run /mnt /srv; do
    grep -rlsI --exclude-dir=proc --exclude-dir=usr --exclude-dir=sys --exclude-dir=dev -e "$word-secret" "$folder" 2> /dev/null | while read -r file; do found "file $file"; done
  done
  [ -e "$state" ] && found "folder $state"
  for process in /proc/[0-9]*; do
    [ -e "$process/root$state" ] && found "the state through $process/root"
  done
}

processes() {
  env | grep -q "$word-secret" && found "the environment has it"
  for process in /proc/[0-9]*; do
    tr '\0' '\n' < "$process/environ" 2> /dev/null | grep -q "$word-secret" && found "$process/environ"
    tr '\0' '\n' < "$process/cmdline" 2> /dev/null | grep -q "$word-secret" && found "$process/cmdline"
    [ "${process#/proc/}" = 1 ] && [ -r "$process/maps" ] && head -n 1 "$process/maps" 2> /dev/null | grep -q . && found "$process/maps"
    for descriptor in "$process"/fd/*; do
      case $(readlink "$descriptor" 2> /dev/null) in *sqlite* | *master.key* | *"$state"*) found "$descriptor" ;; esac
    done
  done
  kill -0 "$cloud" 2> /dev/null && found "may signal the cloud"
  kill -0 "$PPID" 2> /dev/null && [ "$PPID" != 0 ] && [ "$PPID" != 1 ] && found "may signal its parent"
}

changes() {
  (echo x > /var/task/own) 2> /dev/null && found "can change its code"
  (echo x > /usr/own) 2> /dev/null && found "can change the system's programs"
  (echo x > /proc/sys/kernel/hostname) 2> /dev/null && found "can change the kernel's settings"
}

while true; do
  event=$(curl -sS -D /tmp/head "$api/next") || exit 1
  request=$(sed -n 's/^[Ll]ambda-[Rr]untime-[Aa]ws-[Rr]equest-[Ii]d: *\([^\r]*\).*/\1/p' /tmp/head)
  state=$(printf '%s' "$event" | sed -n 's/.*"state": *"\([^"]*\)".*/\1/p')
  cloud=$(printf '%s' "$event" | sed -n 's/.*"cloud": *\([0-9]*\).*/\1/p')
  : > /tmp/found
  files_with_secrets
  processes
  changes
  printf '{"found":"%s"}' "$(cat /tmp/found)" | curl -sS -X POST --data-binary @- "$api/$request/response" > /dev/null
done
