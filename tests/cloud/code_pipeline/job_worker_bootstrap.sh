# shellcheck shell=sh disable=SC2154
# A function in sh and curl, appended to shell_function.sh, that works on a pipeline's jobs: it reports each job as successful, or as failed if the
# event (such as its UserParameters) contains FAIL.
while next_event; do
  job=$(printf '%s' "$event" | sed -n 's/.*"CodePipeline.job":{"id":"\([^"]*\)".*/\1/p')
  case "$event" in
    *FAIL*) operation=PutJobFailureResult; body="{\"jobId\":\"$job\",\"failureDetails\":{\"type\":\"JobFailed\",\"message\":\"told to fail\"}}" ;;
    *) operation=PutJobSuccessResult; body="{\"jobId\":\"$job\",\"executionDetails\":{\"summary\":\"deployed\"},\"outputVariables\":{\"answer\":\"42\"}}" ;;
  esac
  curl -sS --aws-sigv4 "aws:amz:$AWS_REGION:codepipeline" --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" -H "x-amz-security-token: $AWS_SESSION_TOKEN" \
    -H 'content-type: application/x-amz-json-1.1' -H "x-amz-target: CodePipeline_20150709.$operation" -d "$body" "$AWS_ENDPOINT_URL/" > "$files/told"
  curl -sS -X POST -d "$(cat "$files/told"; echo '{}')" "$api/$request/response" > /dev/null
done
