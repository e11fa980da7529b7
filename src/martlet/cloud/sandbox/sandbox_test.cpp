#include <gtest/gtest.h>
#include <signal.h>

#include <regex>

#include <martlet/async/deadline.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/cloud/sandbox/sandbox.hpp>
#include <martlet/json/value.hpp>

#include "scripted_function.hpp"

namespace martlet::cloud {
namespace {

using namespace std::chrono_literals;
using Outcome = InvokeResult::Outcome;

class SandboxTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!ScriptedFunction::is_possible()) GTEST_SKIP() << "there is no python3 to play the bootstrap";
  }
};

const char* const echo = R"(
while True:
    status, event = next()
    answer(json.dumps({"event": json.loads(event), "pid": os.getpid()}))
)";

std::string json_text(const InvokeResult& result, std::string_view key) {
  const auto value = json::parse(result.payload);
  const json::Value* member = value ? value->find(key) : nullptr;
  return member ? (member->string() ? *member->string() : member->to_text()) : "(missing in " + result.payload + ")";
}

std::string error_of(const InvokeResult& result) {
  EXPECT_EQ(result.outcome, Outcome::function_error) << result.payload;
  std::string message = json_text(result, "errorMessage");
  const std::size_t at = message.find(result.request_id);
  if (at != std::string::npos) message.replace(at, result.request_id.size(), "ID");
  return json_text(result, "errorType") + ": " + message;
}

bool is_alive(const std::string& pid) { return ::kill(std::stoi(pid), 0) == 0; }

// Zombies count as gone only if somebody has waited for them.
bool ends_soon(const std::string& pid) {
  for (int i = 0; i < 500 && is_alive(pid); ++i) ::usleep(10'000);
  return !is_alive(pid);
}

Task<void> pause(std::chrono::milliseconds time) { co_await sleep(time); }

TEST_F(SandboxTest, gives_the_event_and_returns_the_answer) {
  ScriptedFunction function(echo);
  const InvokeResult result = function.invoke(R"({"name":"bob"})");
  EXPECT_EQ(result.outcome, Outcome::answered);
  EXPECT_EQ(json_text(result, "event"), R"({"name":"bob"})");
}

TEST_F(SandboxTest, tells_the_runtime_what_lambda_tells) {
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

TEST_F(SandboxTest, starts_the_process_with_lambdas_variables_and_nothing_else) {
  // LC_CTYPE is Python's own doing where there is no en_US.UTF-8.
  ScriptedFunction function(R"(next()
answer(json.dumps({"names": sorted(set(os.environ) - {"LC_CTYPE"}), "own": os.environ["MY_OWN"], "cwd": os.getcwd()}))
next())");
  function.function.variables["MY_OWN"] = "a=b c";
  ::setenv("SECRET_OF_OURS", "x", 1);
  const InvokeResult result = function.invoke();
  EXPECT_EQ(
      json_text(result, "names"),
      R"(["AWS_ACCESS_KEY_ID","AWS_DEFAULT_REGION","AWS_LAMBDA_FUNCTION_MEMORY_SIZE","AWS_LAMBDA_FUNCTION_NAME",)"
      R"("AWS_LAMBDA_FUNCTION_VERSION","AWS_LAMBDA_INITIALIZATION_TYPE","AWS_LAMBDA_LOG_GROUP_NAME","AWS_LAMBDA_LOG_STREAM_NAME",)"
      R"("AWS_LAMBDA_RUNTIME_API","AWS_REGION","AWS_SECRET_ACCESS_KEY","AWS_SESSION_TOKEN","AWS_XRAY_CONTEXT_MISSING",)"
      R"("AWS_XRAY_DAEMON_ADDRESS","LAMBDA_RUNTIME_DIR","LAMBDA_TASK_ROOT","LANG","LD_LIBRARY_PATH","MY_OWN","PATH","TZ","_HANDLER"])");
  EXPECT_EQ(json_text(result, "own"), "a=b c");
  EXPECT_EQ(json_text(result, "cwd"), function.function.folder);
}

TEST_F(SandboxTest, gives_the_process_no_descriptor_of_ours) {
  ScriptedFunction function("next()\nanswer(json.dumps({'open': sorted(int(n) for n in os.listdir('/proc/self/fd'))[:4]}))\nnext()");
  // 3 is the connection to the Runtime API, 4 the listing itself.
  EXPECT_EQ(json_text(function.invoke(), "open"), "[0,1,2,3]");
}

TEST_F(SandboxTest, keeps_an_environment_warm_for_the_next_invocation) {
  ScriptedFunction function(echo);
  const InvokeResult first = function.invoke();
  for (int i = 0; i < 20; ++i) EXPECT_EQ(json_text(function.invoke(), "pid"), json_text(first, "pid"));
  EXPECT_EQ(function.sandbox().environments(), 1U);
}

TEST_F(SandboxTest, runs_invocations_at_once_in_environments_of_their_own) {
  ScriptedFunction function("while True:\n    next()\n    time.sleep(0.3)\n    answer(str(os.getpid()))\n");
  const auto results = function.invoke_all({"1", "2", "3"});
  EXPECT_NE(results[0].payload, results[1].payload);
  EXPECT_NE(results[1].payload, results[2].payload);
  EXPECT_EQ(function.sandbox().environments(), 3U);
}

TEST_F(SandboxTest, throttles_what_is_beyond_the_concurrency) {
  ScriptedFunction function(echo);
  function.function.concurrency_max = 2;
  const auto results = function.invoke_all({"1", "2", "3"});
  EXPECT_EQ(results[0].outcome, Outcome::answered);
  EXPECT_EQ(results[1].outcome, Outcome::answered);
  EXPECT_EQ(results[2].outcome, Outcome::throttled);
}

TEST_F(SandboxTest, does_not_run_an_event_beyond_six_megabytes) {
  ScriptedFunction function(echo);
  EXPECT_EQ(function.invoke('"' + std::string(payload_bytes_max, 'a') + '"').outcome, Outcome::too_large);
  EXPECT_EQ(function.sandbox().environments(), 0U);
}

TEST_F(SandboxTest, carries_events_and_answers_of_six_megabytes) {
  ScriptedFunction function("while True:\n    _, event = next()\n    answer(event)\n");
  const std::string event = '"' + std::string(payload_bytes_max - 2, 'a') + '"';
  EXPECT_EQ(function.invoke(event).payload, event);
}

TEST_F(SandboxTest, refuses_an_answer_beyond_six_megabytes) {
  ScriptedFunction function("next()\nstatus, body = answer('a' * 6291557)\nprint(status, body, flush=True)\nnext()");
  EXPECT_EQ(error_of(function.invoke()),
            "Function.ResponseSizeTooLarge: Response payload size exceeded maximum allowed payload size (6291556 bytes).");
}

TEST_F(SandboxTest, hands_on_the_error_that_the_runtime_reports) {
  ScriptedFunction function(R"(next()
fail('{"errorMessage":"no","errorType":"Mine","stackTrace":[]}')
next())");
  const InvokeResult result = function.invoke();
  EXPECT_EQ(result.outcome, Outcome::function_error);
  EXPECT_EQ(result.payload, R"({"errorMessage":"no","errorType":"Mine","stackTrace":[]})");
}

TEST_F(SandboxTest, kills_an_invocation_that_takes_too_long_and_starts_anew) {
  ScriptedFunction function("_, event = next()\nif event == '1': time.sleep(60)\nanswer(str(os.getpid()))\nnext()");
  function.function.timeout = 1500ms;
  EXPECT_EQ(error_of(function.invoke("1")), "Sandbox.Timedout: RequestId: ID Error: Task timed out after 1.50 seconds");
  EXPECT_EQ(function.invoke("2").outcome, Outcome::answered);
}

TEST_F(SandboxTest, says_with_which_status_the_runtime_exited) {
  ScriptedFunction function("next()\nsys.exit(3)");
  EXPECT_EQ(error_of(function.invoke()), "Runtime.ExitError: RequestId: ID Error: Runtime exited with error: exit status 3");
}

TEST_F(SandboxTest, says_that_the_runtime_exited_without_a_reason) {
  ScriptedFunction function("next()");
  EXPECT_EQ(error_of(function.invoke()), "Runtime.ExitError: RequestId: ID Error: Runtime exited without providing a reason");
}

TEST_F(SandboxTest, says_by_which_signal_the_runtime_was_killed) {
  ScriptedFunction function("next()\nos.kill(os.getpid(), signal.SIGSEGV)\ntime.sleep(60)");
  EXPECT_EQ(error_of(function.invoke()), "Runtime.ExitError: RequestId: ID Error: Runtime exited with error: signal: segmentation fault");
}

TEST_F(SandboxTest, tells_the_first_invocation_that_initialization_failed) {
  ScriptedFunction exits("sys.exit(1)");
  EXPECT_EQ(error_of(exits.invoke()), "Runtime.ExitError: RequestId: ID Error: Runtime exited with error: exit status 1");
  ScriptedFunction reports(R"(post("init/error", '{"errorMessage":"no table","errorType":"Init","stackTrace":[]}')
sys.exit(1))");
  EXPECT_EQ(reports.invoke().payload, R"({"errorMessage":"no table","errorType":"Init","stackTrace":[]})");
}

TEST_F(SandboxTest, starts_once_more_what_does_not_initialize_in_time) {
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

TEST_F(SandboxTest, gives_up_what_does_not_initialize_within_the_functions_time_either) {
  ScriptedFunction function("time.sleep(60)");
  function.options.init_max = 100ms;
  function.function.timeout = 200ms;
  EXPECT_EQ(error_of(function.invoke()), "Sandbox.Timedout: RequestId: ID Error: Task timed out after 0.20 seconds");
}

TEST(Sandbox, says_that_there_is_no_bootstrap) {
  ScriptedFunction function("");
  function.function.bootstrap = "nothing";
  EXPECT_EQ(error_of(function.invoke()),
            "Runtime.InvalidEntrypoint: RequestId: ID Error: Couldn't find valid bootstrap(s): [" + function.path("nothing") + "]");
}

TEST(Sandbox, says_that_the_bootstrap_is_not_executable) {
  ScriptedFunction function("");
  ::chmod(function.path("bootstrap").c_str(), 0644);
  EXPECT_EQ(error_of(function.invoke()),
            "Runtime.InvalidEntrypoint: RequestId: ID Error: fork/exec " + function.path("bootstrap") + ": permission denied");
}

TEST_F(SandboxTest, writes_the_functions_lines_between_start_and_report) {
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

TEST_F(SandboxTest, reports_the_initialization_once) {
  ScriptedFunction function(echo);
  EXPECT_TRUE(function.invoke().report.init.has_value());
  EXPECT_FALSE(function.invoke().report.init.has_value());
}

TEST_F(SandboxTest, takes_output_without_end_and_cuts_long_lines) {
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

TEST_F(SandboxTest, logs_the_last_words_of_a_process_that_dies) {
  ScriptedFunction function("next()\nos.write(2, b'out of luck')\nos._exit(7)");
  function.invoke();
  EXPECT_EQ(function.log[1], "out of luck");
}

TEST_F(SandboxTest, freezes_a_process_that_waits) {
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

TEST_F(SandboxTest, ends_an_environment_that_is_not_needed) {
  ScriptedFunction function(echo);
  function.options.idle_max = 50ms;
  const std::string pid = json_text(function.invoke(), "pid");
  for (int i = 0; i < 500 && function.sandbox().environments() > 0; ++i) function.reactor.run(pause(10ms));
  EXPECT_EQ(function.sandbox().environments(), 0U);
  EXPECT_FALSE(is_alive(pid));
}

TEST_F(SandboxTest, starts_another_environment_when_one_does_not_come_back) {
  ScriptedFunction function("next()\nanswer(str(os.getpid()))\ntime.sleep(60)");
  EXPECT_NE(function.invoke().payload, function.invoke().payload);
}

TEST_F(SandboxTest, goes_on_with_an_invocation_whose_caller_has_left) {
  ScriptedFunction function("next()\ntime.sleep(0.3)\nopen('done', 'w').close()\nanswer('1')\nnext()");
  const auto result = function.reactor.run(with_deadline(function.sandbox().invoke("1"), std::chrono::steady_clock::now() + 50ms));
  EXPECT_FALSE(result);
  for (int i = 0; i < 500 && !std::filesystem::exists(function.path("done")); ++i) function.reactor.run(pause(10ms));
  EXPECT_TRUE(std::filesystem::exists(function.path("done")));
}

TEST_F(SandboxTest, takes_everything_down_that_the_function_started) {
  ScriptedFunction function("next()\nchild = subprocess.Popen(['sleep', '1000'])\nanswer(str(child.pid))\nnext()");
  const std::string child = function.invoke().payload;
  EXPECT_TRUE(is_alive(child));
  function.destroy_sandbox();
  EXPECT_TRUE(ends_soon(child));
}

TEST_F(SandboxTest, asks_processes_to_end_before_it_kills_them) {
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

TEST_F(SandboxTest, kills_what_does_not_end_when_it_is_asked) {
  ScriptedFunction function("signal.signal(signal.SIGTERM, signal.SIG_IGN)\nnext()\nanswer(str(os.getpid()))\ntime.sleep(60)");
  const std::string pid = function.invoke().payload;
  function.sandbox().stop(100ms, [&] { function.reactor.stop(); });
  function.reactor.run();
  EXPECT_FALSE(is_alive(pid));
}

TEST_F(SandboxTest, runs_nothing_once_it_is_stopping) {
  ScriptedFunction function(echo);
  function.sandbox().stop(1s, [&] { function.reactor.stop(); });
  function.reactor.run();
  EXPECT_EQ(error_of(function.invoke()), "Sandbox.Failure: RequestId: ID Error: the sandbox is stopping");
}

}  // namespace
}  // namespace martlet::cloud
