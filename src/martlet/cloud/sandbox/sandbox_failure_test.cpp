#include "testing/sandbox_fixture.hpp"

namespace martlet::cloud {
namespace {

using namespace std::chrono_literals;
using SandboxFailure = SandboxTest;

TEST_F(SandboxFailure, hands_on_the_error_that_the_runtime_reports) {
  ScriptedFunction function(R"(next()
fail('{"errorMessage":"no","errorType":"Mine","stackTrace":[]}')
next())");
  const InvokeResult result = function.invoke();
  EXPECT_EQ(result.outcome, Outcome::function_error);
  EXPECT_EQ(result.payload, R"({"errorMessage":"no","errorType":"Mine","stackTrace":[]})");
}

TEST_F(SandboxFailure, kills_an_invocation_that_takes_too_long_and_starts_anew) {
  ScriptedFunction function("_, event = next()\nif event == '1': time.sleep(60)\nanswer(str(os.getpid()))\nnext()");
  function.function.timeout = 1500ms;
  EXPECT_EQ(error_of(function.invoke("1")), "Sandbox.Timedout: RequestId: ID Error: Task timed out after 1.50 seconds");
  EXPECT_EQ(function.invoke("2").outcome, Outcome::answered);
}

TEST_F(SandboxFailure, says_with_which_status_the_runtime_exited) {
  ScriptedFunction function("next()\nsys.exit(3)");
  EXPECT_EQ(error_of(function.invoke()), "Runtime.ExitError: RequestId: ID Error: Runtime exited with error: exit status 3");
}

TEST_F(SandboxFailure, says_that_the_runtime_exited_without_a_reason) {
  ScriptedFunction function("next()");
  EXPECT_EQ(error_of(function.invoke()), "Runtime.ExitError: RequestId: ID Error: Runtime exited without providing a reason");
}

TEST_F(SandboxFailure, says_by_which_signal_the_runtime_was_killed) {
  ScriptedFunction function("next()\nos.kill(os.getpid(), signal.SIGSEGV)\ntime.sleep(60)");
  EXPECT_EQ(error_of(function.invoke()), "Runtime.ExitError: RequestId: ID Error: Runtime exited with error: signal: segmentation fault");
}

TEST_F(SandboxFailure, tells_the_first_invocation_that_initialization_failed) {
  ScriptedFunction exits("sys.exit(1)");
  EXPECT_EQ(error_of(exits.invoke()), "Runtime.ExitError: RequestId: ID Error: Runtime exited with error: exit status 1");
  ScriptedFunction reports(R"(post("init/error", '{"errorMessage":"no table","errorType":"Init","stackTrace":[]}')
sys.exit(1))");
  EXPECT_EQ(reports.invoke().payload, R"({"errorMessage":"no table","errorType":"Init","stackTrace":[]})");
}

TEST_F(SandboxFailure, starts_once_more_what_does_not_initialize_in_time) {
  ScriptedFunction function(R"(
if not os.path.exists("tried"):
    open("tried", "w").close()
    time.sleep(60)
next()
answer('"at last"')
next())");
  function.options.init_max = 500ms;
  function.function.timeout = 10s;
  EXPECT_EQ(function.invoke().payload, R"("at last")");
}

TEST_F(SandboxFailure, gives_up_what_does_not_initialize_within_the_functions_time_either) {
  ScriptedFunction function("time.sleep(60)");
  function.options.init_max = 100ms;
  function.function.timeout = 200ms;
  EXPECT_EQ(error_of(function.invoke()), "Sandbox.Timedout: RequestId: ID Error: Task timed out after 0.20 seconds");
}

TEST(SandboxStart, says_that_there_is_no_bootstrap) {
  ScriptedFunction function("");
  function.function.bootstrap = "nothing";
  EXPECT_EQ(error_of(function.invoke()),
            "Runtime.InvalidEntrypoint: RequestId: ID Error: Couldn't find valid bootstrap(s): [" + function.path("nothing") + "]");
}

TEST(SandboxStart, reports_no_memory_where_nothing_ran) {
  ScriptedFunction function("");
  function.function.bootstrap = "nothing";
  EXPECT_EQ(function.invoke().report.memory_max_mb, 0U);
  EXPECT_TRUE(function.log.back().ends_with("Status: error\tError Type: Runtime.InvalidEntrypoint\t")) << function.log.back();
}

TEST(SandboxStart, says_that_the_bootstrap_is_not_executable) {
  ScriptedFunction function("");
  ::chmod(function.path("bootstrap").c_str(), 0644);
  EXPECT_EQ(error_of(function.invoke()),
            "Runtime.InvalidEntrypoint: RequestId: ID Error: fork/exec " + function.path("bootstrap") + ": permission denied");
}

}  // namespace
}  // namespace martlet::cloud
