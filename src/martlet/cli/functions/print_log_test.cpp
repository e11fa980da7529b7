#include "print_log.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include <martlet/async/activity.hpp>
#include <martlet/async/virtual_loop.hpp>
#include <martlet/base/wall_time.hpp>

#include "testing/scripted_logs.hpp"

namespace martlet::cli {
namespace {

aws::Failure log_failure(std::string code, int status) {
  aws::Failure failed;
  failed.code = std::move(code);
  failed.status = status;
  failed.message = "no";
  failed.operation = "CloudWatch Logs.FilterLogEvents";
  return failed;
}

struct PrintedLog {
  std::string problem;
  std::string out;
  std::string err;
};

PrintedLog print_once(ScriptedLogs& logs, PrintLogOptions options) {
  VirtualLoop loop;
  std::ostringstream out;
  std::ostringstream err;
  const Result<void> printed = loop.run(print_log(logs, std::move(options), {out, err}));
  return {printed ? "" : to_text(printed.error()), out.str(), err.str()};
}

TEST(PrintLog, prints_all_pages_without_characters_that_control_a_terminal) {
  ScriptedLogs logs;
  logs.answer({log_event(1'767'225'600'000, "START RequestId: 1\n", "1")}, "page2");
  logs.answer({log_event(1'767'225'600'001, "red \x1B[31m\n  second line\n", "2")});
  const PrintedLog printed = print_once(logs, {.group = "/aws/lambda/orders", .since = 1'767'225'000'000});
  EXPECT_EQ(printed.out,
            "2026-01-01T00:00:00.000Z  START RequestId: 1\n"
            "2026-01-01T00:00:00.001Z  red ?[31m\n  second line\n");
  ASSERT_EQ(logs.requests.size(), 2U);
  EXPECT_EQ(logs.requests[0].start_time, 1'767'225'000'000);
  EXPECT_EQ(logs.requests[1].next_token, "page2");
}

TEST(PrintLog, prints_one_json_object_per_line_if_requested) {
  ScriptedLogs logs;
  logs.answer({log_event(1'767'225'600'000, "a\n", "1")});
  EXPECT_EQ(print_once(logs, {.group = "g", .as_json = true}).out,
            "{\"time\":\"2026-01-01T00:00:00.000Z\",\"stream\":\"2026/01/01/[1]abc\",\"message\":\"a\\n\"}\n");
}

TEST(PrintLog, reports_a_missing_log_group) {
  ScriptedLogs logs;
  logs.answers.push_back(std::unexpected(log_failure("ResourceNotFoundException", 400)));
  EXPECT_EQ(print_once(logs, {.group = "/aws/lambda/orders"}).problem,
            "there is no log group /aws/lambda/orders; Lambda creates it when the function is first invoked");
}

TEST(PrintLog, waits_for_a_missing_log_group_while_following) {
  ScriptedLogs logs;
  logs.answers.push_back(std::unexpected(log_failure("ResourceNotFoundException", 400)));
  logs.answers.push_back(std::unexpected(log_failure("ResourceNotFoundException", 400)));
  logs.answer({log_event(1'767'225'600'000, "here", "1")});
  logs.answers.push_back(std::unexpected(log_failure("AccessDeniedException", 400)));
  const PrintedLog printed = print_once(logs, {.group = "g", .follows = true});
  EXPECT_EQ(printed.out, "2026-01-01T00:00:00.000Z  here\n");
  EXPECT_EQ(printed.err, "martlet logs: there is no log group g; Lambda creates it when the function is first invoked; waiting\n");
  EXPECT_TRUE(printed.problem.starts_with("CloudWatch Logs.FilterLogEvents: AccessDeniedException")) << printed.problem;
}

}  // namespace
}  // namespace martlet::cli
