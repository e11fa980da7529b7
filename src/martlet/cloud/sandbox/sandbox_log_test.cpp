#include <regex>

#include "testing/sandbox_fixture.hpp"

namespace martlet::cloud {
namespace {

using namespace std::chrono_literals;
using SandboxLog = SandboxTest;

TEST_F(SandboxLog, writes_the_functions_lines_between_START_and_REPORT) {
  ScriptedFunction function(R"(
print("starting", flush=True)
next()
print("one", flush=True)
print("two", file=sys.stderr, flush=True)
print("three", end="", flush=True)
answer("1")
next())");
  const InvokeResult result = function.invoke();
  ASSERT_EQ(function.log.size(), 7U);
  EXPECT_EQ(function.log[0], "starting");
  EXPECT_EQ(function.log[1], "START RequestId: " + result.request_id + " Version: $LATEST");
  EXPECT_EQ(function.log[2], "one");
  EXPECT_EQ(function.log[3], "two");
  EXPECT_EQ(function.log[4], "three");
  EXPECT_EQ(function.log[5], "END RequestId: " + result.request_id);
  const std::regex report(
      "REPORT RequestId: " + result.request_id +
      "\tDuration: [0-9]+\\.[0-9]{2} ms\tBilled Duration: [0-9]+ ms\tMemory Size: 128 MB\tMax Memory Used: [1-9][0-9]* MB\t"
      "Init Duration: [0-9]+\\.[0-9]{2} ms\t");
  EXPECT_TRUE(std::regex_match(function.log[6], report)) << function.log[6];
}

TEST_F(SandboxLog, reports_the_initialization_only_in_the_first_invocation) {
  ScriptedFunction function(echo);
  EXPECT_TRUE(function.invoke().report.init.has_value());
  EXPECT_FALSE(function.invoke().report.init.has_value());
}

TEST_F(SandboxLog, accepts_endless_output_and_splits_long_lines) {
  ScriptedFunction function(R"(
next()
sys.stdout.write("a" * 300000 + "\n")
for i in range(20000): sys.stdout.write("line " + str(i) + "\n")
sys.stdout.flush()
answer("1")
next())");
  function.function.timeout = 60s;
  function.invoke();
  ASSERT_EQ(function.log.size(), 2U + 20000 + 3);
  EXPECT_EQ(function.log[1].size(), 256U * 1024);
  EXPECT_EQ(function.log[2].size(), 300000U - 256 * 1024);
  EXPECT_EQ(function.log[20002], "line 19999");
}

TEST_F(SandboxLog, logs_the_last_output_of_a_process_that_ends) {
  ScriptedFunction function("next()\nos.write(2, b'out of luck')\nos._exit(7)");
  function.invoke();
  EXPECT_EQ(function.log[1], "out of luck");
}

TEST_F(SandboxLog, returns_the_end_of_each_invocations_own_log) {
  ScriptedFunction function(R"(
print("starting", flush=True)
while True:
    _, event = next()
    for i in range(int(event)): print("line", i, flush=True)
    answer("1"))");
  const InvokeResult first = function.invoke("2");
  const std::string start =
      "START RequestId: " + first.request_id + " Version: $LATEST\nline 0\nline 1\nEND RequestId: " + first.request_id;
  EXPECT_EQ(first.log_tail.substr(0, start.size()), start);
  EXPECT_TRUE(first.log_tail.ends_with("ms\t\n")) << first.log_tail;
  const InvokeResult second = function.invoke("3000");
  EXPECT_EQ(second.log_tail.size(), 4096U);
  EXPECT_NE(second.log_tail.find("\nline 2999\nEND RequestId: " + second.request_id), std::string::npos);
}

TEST_F(SandboxLog, logs_timeouts_and_exits) {
  ScriptedFunction sleeps("next()\ntime.sleep(60)");
  sleeps.function.timeout = std::chrono::milliseconds(500);
  const std::string timed_out = sleeps.invoke().log_tail;
  EXPECT_NE(timed_out.find(" Task timed out after 0.50 seconds\nEND "), std::string::npos) << timed_out;
  EXPECT_TRUE(timed_out.ends_with("ms\tStatus: timeout\t\n")) << timed_out;
  ScriptedFunction exits("next()\nsys.exit(2)");
  const std::string exited = exits.invoke().log_tail;
  EXPECT_TRUE(exited.ends_with("\tStatus: error\tError Type: Runtime.ExitError\t\n")) << exited;
}

TEST_F(SandboxLog, begins_with_the_runtime_version) {
  ScriptedFunction function(echo);
  function.function.runtime_version = "provided:al2023.v1";
  function.function.runtime_version_arn = "arn:aws:lambda:us-east-1::runtime:0";
  function.invoke();
  EXPECT_EQ(function.log[0], "INIT_START Runtime Version: provided:al2023.v1\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:0");
}

}  // namespace
}  // namespace martlet::cloud
