#include <regex>

#include "testing/sandbox_fixture.hpp"

namespace martlet::cloud {
namespace {

TEST_F(SandboxTest, passes_on_the_event_and_returns_the_response) {
  ScriptedFunction function(echo);
  const InvokeResult result = function.invoke(R"({"name":"bob"})");
  EXPECT_EQ(result.outcome, Outcome::answered);
  EXPECT_EQ(json_text(result, "event"), R"({"name":"bob"})");
}

TEST_F(SandboxTest, sends_the_runtime_the_same_headers_as_lambda) {
  ScriptedFunction function("next()\nanswer(json.dumps(dict(headers, now=time.time()*1000)))\nnext()");
  const InvokeResult result = function.invoke();
  EXPECT_EQ(json_text(result, "lambda-runtime-aws-request-id"), result.request_id);
  EXPECT_EQ(json_text(result, "lambda-runtime-invoked-function-arn"), "arn:aws:lambda:us-east-1:000000000000:function:function");
  EXPECT_TRUE(std::regex_match(json_text(result, "lambda-runtime-trace-id"),
                               std::regex("Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0")));
  const double left = std::stod(json_text(result, "lambda-runtime-deadline-ms")) - std::stod(json_text(result, "now"));
  EXPECT_GT(left, 1000);
  EXPECT_LE(left, 3001);
}

TEST_F(SandboxTest, sends_the_runtime_the_properties_of_the_request) {
  ScriptedFunction function("next()\nanswer(json.dumps(headers))\nnext()");
  InvokeRequest request("{}");
  request.request_id = "8b7a1e0c-0d5e-4c8e-9f57-0f1e6a1b2c3d";
  request.arn = "arn:aws:lambda:us-east-1:000000000000:function:function:LIVE";
  request.client_context = R"({"custom":{}})";
  const InvokeResult result = function.reactor.run(function.sandbox().invoke(request));
  EXPECT_EQ(result.request_id, request.request_id);
  EXPECT_EQ(json_text(result, "lambda-runtime-aws-request-id"), request.request_id);
  EXPECT_EQ(json_text(result, "lambda-runtime-invoked-function-arn"), request.arn);
  EXPECT_EQ(json_text(result, "lambda-runtime-client-context"), request.client_context);
}

TEST_F(SandboxTest, gives_each_process_its_own_credentials_and_the_endpoint) {
  ScriptedFunction function(R"(next()
answer(json.dumps({name: os.environ[name] for name in ("AWS_ACCESS_KEY_ID", "AWS_ENDPOINT_URL")}))
sys.exit(0))");
  int asked = 0;
  function.function.endpoint_url = "http://127.0.0.1:4566";
  function.options.credentials = [&asked]() -> Result<FunctionCredentials> {
    return FunctionCredentials{"ASIA" + std::to_string(++asked), "secret", "token"};
  };
  EXPECT_EQ(function.invoke().payload, R"({"AWS_ACCESS_KEY_ID": "ASIA1", "AWS_ENDPOINT_URL": "http://127.0.0.1:4566"})");
  EXPECT_EQ(json_text(function.invoke(), "AWS_ACCESS_KEY_ID"), "ASIA2");
  function.options.credentials = nullptr;
}

TEST_F(SandboxTest, starts_the_process_with_only_lambdas_variables) {
  // Python itself sets LC_CTYPE if the system has no en_US.UTF-8.
  ScriptedFunction function(R"(next()
answer(json.dumps({"names": sorted(set(os.environ) - {"LC_CTYPE"}), "own": os.environ["MY_OWN"], "cwd": os.getcwd()}))
next())");
  function.function.variables["MY_OWN"] = "a=b c";
  ::setenv("SECRET_OF_OURS", "x", 1);
  const InvokeResult result = function.invoke();
  EXPECT_EQ(json_text(result, "names"),
            R"(["AWS_ACCESS_KEY_ID","AWS_DEFAULT_REGION","AWS_LAMBDA_FUNCTION_MEMORY_SIZE","AWS_LAMBDA_FUNCTION_NAME",)"
            R"("AWS_LAMBDA_FUNCTION_VERSION","AWS_LAMBDA_INITIALIZATION_TYPE","AWS_LAMBDA_LOG_GROUP_NAME","AWS_LAMBDA_LOG_STREAM_NAME",)"
            R"("AWS_LAMBDA_RUNTIME_API","AWS_REGION","AWS_SECRET_ACCESS_KEY","AWS_SESSION_TOKEN","AWS_XRAY_CONTEXT_MISSING",)"
            R"("AWS_XRAY_DAEMON_ADDRESS","LAMBDA_RUNTIME_DIR","LAMBDA_TASK_ROOT","LANG","LD_LIBRARY_PATH","MY_OWN","PATH","TZ",)"
            R"("_AWS_XRAY_DAEMON_ADDRESS","_AWS_XRAY_DAEMON_PORT","_HANDLER"])");
  EXPECT_EQ(json_text(result, "own"), "a=b c");
  EXPECT_EQ(json_text(result, "cwd"), function.function.folder);
}

TEST_F(SandboxTest, lets_the_process_inherit_no_descriptors) {
  ScriptedFunction function("next()\nanswer(json.dumps({'open': sorted(int(n) for n in os.listdir('/proc/self/fd'))[:4]}))\nnext()");
  // 3 is the connection to the Runtime API. 4, the listing itself, is cut off.
  EXPECT_EQ(json_text(function.invoke(), "open"), "[0,1,2,3]");
}

TEST_F(SandboxTest, keeps_an_environment_warm_for_the_next_invocation) {
  ScriptedFunction function(echo);
  const InvokeResult first = function.invoke();
  for (int i = 0; i < 20; ++i) EXPECT_EQ(json_text(function.invoke(), "pid"), json_text(first, "pid"));
  EXPECT_EQ(function.sandbox().environments(), 1U);
}

TEST_F(SandboxTest, runs_concurrent_invocations_in_separate_environments) {
  // Each process responds when all three have started.
  ScriptedFunction function(R"(
while True:
    next()
    open("here." + str(os.getpid()), "w").close()
    while sum(name.startswith("here.") for name in os.listdir(".")) < 3: time.sleep(0.005)
    answer(str(os.getpid()))
)");
  const auto results = function.invoke_all({"1", "2", "3"});
  EXPECT_NE(results[0].payload, results[1].payload);
  EXPECT_NE(results[1].payload, results[2].payload);
  EXPECT_EQ(function.sandbox().environments(), 3U);
}

TEST_F(SandboxTest, throttles_invocations_beyond_the_concurrency_limit) {
  ScriptedFunction function(echo);
  function.function.concurrency_max = 2;
  const auto results = function.invoke_all({"1", "2", "3"});
  EXPECT_EQ(results[0].outcome, Outcome::answered);
  EXPECT_EQ(results[1].outcome, Outcome::answered);
  EXPECT_EQ(results[2].outcome, Outcome::throttled);
}

TEST_F(SandboxTest, does_not_run_an_event_larger_than_six_megabytes) {
  ScriptedFunction function(echo);
  EXPECT_EQ(function.invoke('"' + std::string(payload_bytes_max, 'a') + '"').outcome, Outcome::too_large);
  EXPECT_EQ(function.sandbox().environments(), 0U);
}

TEST_F(SandboxTest, passes_on_events_and_responses_of_six_megabytes) {
  ScriptedFunction function("while True:\n    _, event = next()\n    answer(event)\n");
  const std::string event = '"' + std::string(payload_bytes_max - 2, 'a') + '"';
  EXPECT_EQ(function.invoke(event).payload, event);
}

TEST_F(SandboxTest, rejects_a_response_larger_than_six_megabytes) {
  ScriptedFunction function("next()\nstatus, body = answer('a' * 6291557)\nprint(status, body, flush=True)\nnext()");
  EXPECT_EQ(error_of(function.invoke()),
            "Function.ResponseSizeTooLarge: Response payload size exceeded maximum allowed payload size (6291556 bytes).");
}

}  // namespace
}  // namespace martlet::cloud
