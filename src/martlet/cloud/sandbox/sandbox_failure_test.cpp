#include "testing/sandbox_fixture.hpp"

namespace martlet::cloud {
namespace {

using namespace std::chrono_literals;
using SandboxFailure = SandboxTest;

TEST_F(SandboxFailure, passes_on_the_error_that_the_runtime_reports) {
  ScriptedFunction function(R"(next()
fail('{"errorMessage":"no","errorType":"Mine","stackTrace":[]}')
next())");
  const InvokeResult result = function.invoke();
  EXPECT_EQ(result.outcome, Outcome::function_error);
  EXPECT_EQ(result.payload, R"({"errorMessage":"no","errorType":"Mine","stackTrace":[]})");
}

TEST_F(SandboxFailure, starts_another_process_after_a_timeout) {
  ScriptedFunction function("_, event = next()\nif event == '1': time.sleep(60)\nanswer(str(os.getpid()))\nnext()");
  function.function.timeout = 1500ms;
  EXPECT_EQ(error_of(function.invoke("1")), "Sandbox.Timedout: RequestId: ID Error: Task timed out after 1.50 seconds");
  EXPECT_EQ(function.invoke("2").outcome, Outcome::answered);
}

TEST_F(SandboxFailure, reports_the_exit_status_of_the_runtime) {
  ScriptedFunction function("next()\nsys.exit(3)");
  EXPECT_EQ(error_of(function.invoke()), "Runtime.ExitError: RequestId: ID Error: Runtime exited with error: exit status 3");
}

TEST_F(SandboxFailure, reports_an_exit_without_a_reason) {
  ScriptedFunction function("next()");
  EXPECT_EQ(error_of(function.invoke()), "Runtime.ExitError: RequestId: ID Error: Runtime exited without providing a reason");
}

TEST_F(SandboxFailure, reports_the_signal_that_killed_the_runtime) {
  ScriptedFunction function("next()\nos.kill(os.getpid(), signal.SIGSEGV)\ntime.sleep(60)");
  EXPECT_EQ(error_of(function.invoke()), "Runtime.ExitError: RequestId: ID Error: Runtime exited with error: signal: segmentation fault");
}

TEST_F(SandboxFailure, reports_an_initialization_error_to_the_first_invocation) {
  ScriptedFunction exits("sys.exit(1)");
  EXPECT_EQ(error_of(exits.invoke()), "Runtime.ExitError: RequestId: ID Error: Runtime exited with error: exit status 1");
  ScriptedFunction reports(R"(post("init/error", '{"errorMessage":"no table","errorType":"Init","stackTrace":[]}')
sys.exit(1))");
  EXPECT_EQ(reports.invoke().payload, R"({"errorMessage":"no table","errorType":"Init","stackTrace":[]})");
}

TEST_F(SandboxFailure, starts_a_second_process_if_initialization_takes_too_long) {
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

TEST_F(SandboxFailure, fails_if_the_second_initialization_exceeds_the_timeout) {
  ScriptedFunction function("time.sleep(60)");
  function.options.init_max = 100ms;
  function.function.timeout = 200ms;
  EXPECT_EQ(error_of(function.invoke()), "Sandbox.Timedout: RequestId: ID Error: Task timed out after 0.20 seconds");
}

TEST_F(SandboxFailure, fails_an_invocation_without_credentials) {
  ScriptedFunction function(echo);
  function.options.credentials = []() -> Result<FunctionCredentials> { return failure(Code::denied, "the role can't be assumed"); };
  EXPECT_EQ(error_of(function.invoke()), "Sandbox.Failure: RequestId: ID Error: the role can't be assumed");
}

TEST(SandboxStart, reports_a_missing_bootstrap) {
  ScriptedFunction function("");
  function.function.bootstrap = "nothing";
  EXPECT_EQ(error_of(function.invoke()),
            "Runtime.InvalidEntrypoint: RequestId: ID Error: Couldn't find valid bootstrap(s): [" + function.path("nothing") + "]");
}

TEST(SandboxStart, reports_no_memory_if_nothing_ran) {
  ScriptedFunction function("");
  function.function.bootstrap = "nothing";
  EXPECT_EQ(function.invoke().report.memory_max_mb, 0U);
  EXPECT_TRUE(function.log.back().ends_with("Status: error\tError Type: Runtime.InvalidEntrypoint\t")) << function.log.back();
}

TEST(SandboxStart, reports_a_bootstrap_that_is_not_executable) {
  ScriptedFunction function("");
  ::chmod(function.path("bootstrap").c_str(), 0644);
  EXPECT_EQ(error_of(function.invoke()),
            "Runtime.InvalidEntrypoint: RequestId: ID Error: fork/exec " + function.path("bootstrap") + ": permission denied");
}

}  // namespace
}  // namespace martlet::cloud
