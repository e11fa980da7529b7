#include <gtest/gtest.h>

#include <martlet/async/sleep.hpp>

#include "testing/scripted_function.hpp"

namespace martlet::cloud {
namespace {

class RuntimeApiTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!ScriptedFunction::is_possible()) GTEST_SKIP() << "python3, which runs the bootstrap, is not installed";
  }
  // Returns the result of the script's call, which the script prints to its log.
  static std::string printed(const std::string& script) {
    constexpr std::string_view mark = "printed: ";
    ScriptedFunction function(script);
    function.invoke();
    for (const std::string& line : function.log) {
      if (line.starts_with(mark)) return line.substr(mark.size());
    }
    return "(nothing)";
  }
};

TEST_F(RuntimeApiTest, rejects_a_response_with_an_id_that_is_not_current) {
  EXPECT_EQ(printed("next()\nprint('printed:', *post('invocation/another/response', '1'), flush=True)\nanswer('1')\nnext()"),
            R"(400 {"errorMessage":"Invalid request ID","errorType":"InvalidRequestID"})");
}

TEST_F(RuntimeApiTest, rejects_an_error_with_an_id_that_is_not_current) {
  EXPECT_EQ(printed("next()\nprint('printed:', *post('invocation//error', '{}'), flush=True)\nanswer('1')\nnext()"),
            R"(400 {"errorMessage":"Invalid request ID","errorType":"InvalidRequestID"})");
}

TEST_F(RuntimeApiTest, rejects_a_poll_before_the_last_event_is_answered) {
  EXPECT_EQ(printed("next()\nprint('printed:', *next(), flush=True)\nanswer('1')\nnext()"),
            R"(403 {"errorMessage":"State transition is not allowed","errorType":"InvalidStateTransition"})");
}

TEST_F(RuntimeApiTest, rejects_an_initialization_error_after_initialization) {
  EXPECT_EQ(printed("next()\nprint('printed:', *post('init/error', '{}'), flush=True)\nanswer('1')\nnext()"),
            R"(403 {"errorMessage":"State transition is not allowed","errorType":"InvalidStateTransition"})");
}

TEST_F(RuntimeApiTest, rejects_a_second_response) {
  ScriptedFunction function("next()\nfirst = answer('1')\nsecond = answer('2')\nnext()\nanswer(json.dumps([first[0], second[0]]))\nnext()");
  EXPECT_EQ(function.invoke().payload, "1");
  EXPECT_EQ(function.invoke().payload, "[202, 403]");
}

TEST_F(RuntimeApiTest, rejects_unknown_calls_and_methods) {
  EXPECT_EQ(
      printed("next()\nprint('printed:', call('GET', 'nothing')[0].status, call('POST', 'invocation/next', '')[0].status, "
              "call('GET', 'init/error')[0].status, call('GET', 'invocation/x/response')[0].status, flush=True)\nanswer('1')\nnext()"),
      "404 405 405 405");
}

TEST_F(RuntimeApiTest, lets_a_runtime_disconnect_and_poll_again) {
  ScriptedFunction function(R"(
next()
answer(str(os.getpid()))
API.timeout = 0.1
API.close()
try:
    next()
except OSError:
    API.close()
API.timeout = None
open("hung-up", "w").close()
next()
answer(str(os.getpid()))
next())");
  function.options.freezes = false;
  const std::string first = function.invoke().payload;
  const auto pause = [](std::chrono::milliseconds time) -> Task<void> { co_await sleep(time); };
  for (int i = 0; i < 1000 && !std::filesystem::exists(function.path("hung-up")); ++i) {
    function.reactor.run(pause(std::chrono::milliseconds(10)));
  }
  function.reactor.run(pause(std::chrono::milliseconds(1)));  // the end of the connection is also received
  EXPECT_EQ(function.invoke().payload, first);
}

}  // namespace
}  // namespace martlet::cloud
