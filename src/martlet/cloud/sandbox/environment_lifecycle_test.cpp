#include <fstream>

#include <martlet/async/deadline.hpp>

#include "testing/sandbox_fixture.hpp"

namespace martlet::cloud {
namespace {

using namespace std::chrono_literals;
using EnvironmentLifecycle = SandboxTest;

TEST_F(EnvironmentLifecycle, freezes_a_waiting_process) {
  ScriptedFunction function(echo);
  const std::string pid = json_text(function.invoke(), "pid");
  const auto state = [&] {
    std::ifstream stat("/proc/" + pid + "/stat");
    std::string text{std::istreambuf_iterator<char>(stat), {}};
    return text.at(text.rfind(')') + 2);
  };
  for (int i = 0; i < 200 && state() != 'T'; ++i) function.reactor.run(pause(10ms));
  EXPECT_EQ(state(), 'T');
  EXPECT_EQ(json_text(function.invoke(), "pid"), pid);
}

TEST_F(EnvironmentLifecycle, ends_an_idle_environment) {
  ScriptedFunction function(echo);
  function.options.idle_max = 50ms;
  const std::string pid = json_text(function.invoke(), "pid");
  for (int i = 0; i < 500 && function.sandbox().environments() > 0; ++i) function.reactor.run(pause(10ms));
  EXPECT_EQ(function.sandbox().environments(), 0U);
  EXPECT_FALSE(is_alive(pid));
}

TEST_F(EnvironmentLifecycle, starts_another_environment_if_one_does_not_poll_again) {
  ScriptedFunction function("next()\nanswer(str(os.getpid()))\ntime.sleep(60)");
  EXPECT_NE(function.invoke().payload, function.invoke().payload);
}

TEST_F(EnvironmentLifecycle, continues_an_invocation_whose_caller_has_disconnected) {
  ScriptedFunction function(R"(next()
while not os.path.exists("left"): time.sleep(0.005)
open("done", "w").close()
answer("1")
next())");
  const auto result = function.reactor.run(with_deadline(function.sandbox().invoke("1"), std::chrono::steady_clock::now() + 50ms));
  EXPECT_FALSE(result);
  std::ofstream(function.path("left")).close();
  for (int i = 0; i < 500 && !std::filesystem::exists(function.path("done")); ++i) function.reactor.run(pause(10ms));
  EXPECT_TRUE(std::filesystem::exists(function.path("done")));
}

TEST_F(EnvironmentLifecycle, kills_all_processes_that_the_function_started) {
  ScriptedFunction function("next()\nchild = subprocess.Popen(['sleep', '1000'])\nanswer(str(child.pid))\nnext()");
  const std::string child = function.invoke().payload;
  EXPECT_TRUE(is_alive(child));
  function.destroy_sandbox();
  EXPECT_TRUE(ends_soon(child));
}

TEST_F(EnvironmentLifecycle, sends_sigterm_before_it_kills_processes) {
  ScriptedFunction function(R"(
def end(*_):
    open("ended", "w").close()
    sys.exit(0)
signal.signal(signal.SIGTERM, end)
while True:
    next()
    answer("1"))");
  function.invoke();
  bool stopped = false;
  function.sandbox().stop(10s, [&] {
    stopped = true;
    function.reactor.stop();
  });
  function.reactor.run();
  EXPECT_TRUE(stopped);
  EXPECT_TRUE(std::filesystem::exists(function.path("ended")));
}

TEST_F(EnvironmentLifecycle, kills_processes_that_ignore_sigterm) {
  ScriptedFunction function("signal.signal(signal.SIGTERM, signal.SIG_IGN)\nnext()\nanswer(str(os.getpid()))\ntime.sleep(60)");
  const std::string pid = function.invoke().payload;
  function.sandbox().stop(100ms, [&] { function.reactor.stop(); });
  function.reactor.run();
  EXPECT_FALSE(is_alive(pid));
}

TEST_F(EnvironmentLifecycle, retires_when_no_invocation_is_running) {
  ScriptedFunction function("while True:\n    next()\n    time.sleep(0.2)\n    answer(str(os.getpid()))");
  const std::string idle = function.invoke().payload;
  bool retired = false;
  function.reactor.post([&] { function.sandbox().retire([&retired] { retired = true; }); });
  const std::vector<InvokeResult> results = function.invoke_all({"1", "2"});  // runs in the existing environment and a new one
  EXPECT_EQ(results[0].outcome, Outcome::answered);
  EXPECT_EQ(results[1].outcome, Outcome::answered);
  for (int i = 0; i < 300 && !retired; ++i) function.reactor.run(pause(10ms));
  EXPECT_TRUE(retired);
  for (const std::string& pid : {idle, results[0].payload, results[1].payload}) EXPECT_FALSE(is_alive(pid));
}

TEST_F(EnvironmentLifecycle, accepts_no_invocations_after_its_maximum_age) {
  ScriptedFunction function(echo);
  function.options.age_max = 300ms;
  const std::string first = json_text(function.invoke(), "pid");
  EXPECT_EQ(json_text(function.invoke(), "pid"), first);
  function.reactor.run(pause(300ms));
  function.invoke();  // the environment ends after this invocation
  EXPECT_NE(json_text(function.invoke(), "pid"), first);
  EXPECT_TRUE(ends_soon(first));
}

TEST_F(EnvironmentLifecycle, runs_no_invocations_while_stopping) {
  ScriptedFunction function(echo);
  function.sandbox().stop(1s, [&] { function.reactor.stop(); });
  function.reactor.run();
  EXPECT_EQ(error_of(function.invoke()), "Sandbox.Failure: RequestId: ID Error: the sandbox is stopping");
}

}  // namespace
}  // namespace martlet::cloud
