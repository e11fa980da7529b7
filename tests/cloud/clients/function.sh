# shellcheck shell=sh disable=SC2154
# The function of the client tests, in sh and curl, appended to shell_function.sh: returns its code, its version and its event, logs a line, and
# reports the result of the job if a pipeline invokes it.
while next_event; do
  echo "greeted by $GREETING"
  job=$(printf '%s' "$event" | sed -n 's/.*"CodePipeline.job":{"id":"\([^"]*\)".*/\1/p')
  if [ -n "$job" ]; then
    curl -sS --aws-sigv4 "aws:amz:$AWS_REGION:codepipeline" --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" -H "x-amz-security-token: $AWS_SESSION_TOKEN" \
      -H 'content-type: application/x-amz-json-1.1' -H 'x-amz-target: CodePipeline_20150709.PutJobSuccessResult' \
      -d "{\"jobId\":\"$job\",\"executionDetails\":{\"summary\":\"deployed\"}}" "$AWS_ENDPOINT_URL/" > "$files/told"
  fi
  printf '{"code":"@CODE@","greeting":"%s","version":"%s","event":%s}' "$GREETING" "$AWS_LAMBDA_FUNCTION_VERSION" "$event" > "$files/answer"
  curl -sS -X POST --data-binary "@$files/answer" "$api/$request/response" > /dev/null
done
