#!/bin/sh
# The beginning of functions in sh and curl. `next_event` waits for an event, and sets $event and its request ID, $request. Post responses to
# $api/$request/response.
api="http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation"
files=$(mktemp -d)  # without namespaces, functions share /tmp
next_event() {
  event=$(curl -sS -D "$files/head" "$api/next") || exit 1
  request=$(sed -n 's/^[Ll]ambda-[Rr]untime-[Aa]ws-[Rr]equest-[Ii]d: *\([^\r]*\).*/\1/p' "$files/head")
}
