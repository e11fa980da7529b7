#include "testing/sandbox_fixture.hpp"

// Tests of several invocations in one environment, as on Lambda Managed Instances.

namespace martlet::cloud {
namespace {

class ConcurrentEnvironmentTest : public SandboxTest {};

// A bootstrap with several polls, each on its own thread and connection. An event specifies how long to wait, and what to do afterwards.
constexpr const char* threads = R"(
import threading
def serve(number):
    line = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
    while True:
        line.request("GET", ROOT + "invocation/next")
        response = line.getresponse()
        event = json.loads(response.read())
        time.sleep(event.get("wait", 0))
        if event.get("exit"):
            os._exit(7)
        id = response.getheader("Lambda-Runtime-Invocation-Id")
        line.request("POST", ROOT + "invocation/" + response.getheader("Lambda-Runtime-Aws-Request-Id") + "/response",
                     json.dumps({"tag": event["tag"], "pid": os.getpid()}), {"Lambda-Runtime-Invocation-Id": event.get("id", id)})
        answer = line.getresponse()
        answer.read()
        print("status", answer.status, flush=True)
        if answer.status == 400:
            line.request("POST", ROOT + "invocation/" + response.getheader("Lambda-Runtime-Aws-Request-Id") + "/response", '"again"',
                         {"Lambda-Runtime-Invocation-Id": id})
            line.getresponse().read()
for number in range(int(os.environ["AWS_LAMBDA_MAX_CONCURRENCY"])):
    threading.Thread(target=serve, args=(number,)).start()
)";

std::string event(const std::string& tag, const std::string& more = "") { return R"({"tag":")" + tag + '"' + more + "}"; }

TEST_F(ConcurrentEnvironmentTest, runs_several_invocations_in_one_process) {
  ScriptedFunction function(threads);
  function.function.invocations_max = 8;
  std::vector<std::string> events;
  for (int i = 0; i < 8; ++i) events.push_back(event("t" + std::to_string(i), R"(,"wait":0.3)"));
  const auto began = std::chrono::steady_clock::now();
  const std::vector<InvokeResult> results = function.invoke_all(events);
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::milliseconds(2000)) << "one after the other they would take 2.4 s";
  for (int i = 0; i < 8; ++i) {
    EXPECT_EQ(json_text(results[static_cast<std::size_t>(i)], "tag"), "t" + std::to_string(i));
    EXPECT_EQ(json_text(results[static_cast<std::size_t>(i)], "pid"), json_text(results[0], "pid"));
  }
  EXPECT_EQ(function.sandbox().environments(), 1U);
}

TEST_F(ConcurrentEnvironmentTest, starts_another_process_if_all_slots_are_in_use) {
  ScriptedFunction function(threads);
  function.function.invocations_max = 2;
  const std::vector<InvokeResult> results =
      function.invoke_all({event("a", R"(,"wait":0.3)"), event("b", R"(,"wait":0.3)"), event("c", R"(,"wait":0.3)")});
  EXPECT_EQ(function.sandbox().environments(), 2U);
  for (const InvokeResult& result : results) EXPECT_EQ(result.outcome, Outcome::answered) << result.payload;
}

TEST_F(ConcurrentEnvironmentTest, reports_a_timeout_while_other_invocations_continue) {
  ScriptedFunction function(threads);
  function.function.invocations_max = 2;
  function.function.timeout = std::chrono::milliseconds(400);
  std::vector<InvokeResult> results = function.invoke_all({event("late", R"(,"wait":0.8)"), event("soon", R"(,"wait":0.1)")});
  EXPECT_NE(results[0].payload.find("Task timed out after 0.40 seconds"), std::string::npos) << results[0].payload;
  const std::string pid = json_text(results[1], "pid");
  function.reactor.run(pause(std::chrono::milliseconds(600)));
  EXPECT_NE(std::find(function.log.begin(), function.log.end(), "status 410"), function.log.end()) << "the late answer";
  results = function.invoke_all({event("a", R"(,"wait":0.1)"), event("b", R"(,"wait":0.1)")});
  EXPECT_EQ(json_text(results[0], "pid"), pid) << "its slot is free again, in the same process";
  EXPECT_EQ(json_text(results[1], "pid"), pid);
}

TEST_F(ConcurrentEnvironmentTest, ends_all_invocations_when_the_process_ends) {
  ScriptedFunction function(threads);
  function.function.invocations_max = 2;
  const std::vector<InvokeResult> results =
      function.invoke_all({event("exits", R"(,"wait":0.2,"exit":true)"), event("other", R"(,"wait":2)")});
  for (const InvokeResult& result : results) EXPECT_NE(error_of(result).find("exit status 7"), std::string::npos);
  EXPECT_EQ(json_text(function.invoke(event("next")), "tag"), "next");
}

TEST_F(ConcurrentEnvironmentTest, rejects_a_response_with_the_id_of_another_invocation) {
  ScriptedFunction function(threads);
  function.function.invocations_max = 2;
  EXPECT_EQ(function.invoke(event("x", R"(,"id":"of another")")).payload, R"("again")");
}

}  // namespace
}  // namespace martlet::cloud
