#pragma once
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <string>
#include <string_view>

#include <martlet/async/sleep.hpp>
#include <martlet/cloud/sandbox/sandbox.hpp>
#include <martlet/json/value.hpp>

#include "testing/scripted_function.hpp"

namespace martlet::cloud {

using Outcome = InvokeResult::Outcome;

class SandboxTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!ScriptedFunction::is_possible()) GTEST_SKIP() << "python3, which runs the bootstrap, is not installed";
  }
};

inline const char* const echo = R"(
while True:
    status, event = next()
    answer(json.dumps({"event": json.loads(event), "pid": os.getpid()}))
)";

inline std::string json_text(const InvokeResult& result, std::string_view key) {
  const auto value = json::parse(result.payload);
  const json::Value* member = value ? value->find(key) : nullptr;
  return member ? (member->string() ? *member->string() : member->to_text()) : "(missing in " + result.payload + ")";
}

inline std::string error_of(const InvokeResult& result) {
  EXPECT_EQ(result.outcome, Outcome::function_error) << result.payload;
  std::string message = json_text(result, "errorMessage");
  const std::size_t at = message.find(result.request_id);
  if (at != std::string::npos) message.replace(at, result.request_id.size(), "ID");
  return json_text(result, "errorType") + ": " + message;
}

inline bool is_alive(const std::string& pid) { return ::kill(std::stoi(pid), 0) == 0; }

// A zombie counts as ended only after its parent has waited for it.
inline bool ends_soon(const std::string& pid) {
  for (int i = 0; i < 500 && is_alive(pid); ++i) ::usleep(10'000);
  return !is_alive(pid);
}

inline Task<void> pause(std::chrono::milliseconds time) { co_await sleep(time); }

}  // namespace martlet::cloud
