#include <regex>

#include "testing/sandbox_scene.hpp"

namespace martlet::cloud {
namespace {

using namespace std::chrono_literals;
using SandboxLog = SandboxTest;

TEST_F(SandboxLog, writes_the_functions_lines_between_start_and_report) {
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

TEST_F(SandboxLog, reports_the_initialization_once) {
  ScriptedFunction function(echo);
  EXPECT_TRUE(function.invoke().report.init.has_value());
  EXPECT_FALSE(function.invoke().report.init.has_value());
}

TEST_F(SandboxLog, takes_output_without_end_and_cuts_long_lines) {
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

TEST_F(SandboxLog, logs_the_last_words_of_a_process_that_dies) {
  ScriptedFunction function("next()\nos.write(2, b'out of luck')\nos._exit(7)");
  function.invoke();
  EXPECT_EQ(function.log[1], "out of luck");
}

}  // namespace
}  // namespace martlet::cloud
