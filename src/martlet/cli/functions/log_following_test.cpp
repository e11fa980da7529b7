#include <gtest/gtest.h>

#include <deque>
#include <sstream>

#include <martlet/async/activity.hpp>
#include <martlet/async/virtual_loop.hpp>
#include <martlet/base/wall_time.hpp>

#include "log_following.hpp"
#include "log_reader.hpp"
#include "since_option.hpp"

namespace martlet::cli {
namespace {

aws::FilteredLogEvent event(std::int64_t time, std::string message, std::string id) {
  return {.log_stream_name = "2026/01/01/[1]abc", .timestamp = time, .message = std::move(message), .event_id = std::move(id)};
}

aws::Failure log_failure(std::string code, int status) {
  aws::Failure failed;
  failed.code = std::move(code);
  failed.status = status;
  failed.message = "no";
  failed.operation = "CloudWatch Logs.FilterLogEvents";
  return failed;
}

/// A log that returns scripted answers one after another, and then the last one repeatedly.
class ScriptedLogs final : public aws::Logs {
 public:
  Task<aws::Outcome<aws::FilterLogEventsResponse>> filter_log_events(aws::FilterLogEventsRequest request) override {
    asked.push_back(request);
    aws::Outcome<aws::FilterLogEventsResponse> outcome = answers.front();
    if (answers.size() > 1) answers.pop_front();
    co_return outcome;
  }
  void answer(std::vector<aws::FilteredLogEvent> events, std::optional<std::string> next = std::nullopt) {
    aws::FilterLogEventsResponse response;
    response.events = std::move(events);
    response.next_token = std::move(next);
    answers.push_back(std::move(response));
  }
  std::deque<aws::Outcome<aws::FilterLogEventsResponse>> answers{};
  std::vector<aws::FilterLogEventsRequest> asked{};
};

struct PrintedLog {
  std::string problem;
  std::string out;
  std::string err;
};

PrintedLog print_once(ScriptedLogs& logs, WantedLog wanted) {
  VirtualLoop loop;
  std::ostringstream out;
  std::ostringstream err;
  const Result<void> printed = loop.run(print_log(logs, std::move(wanted), {out, err}));
  return {printed ? "" : to_text(printed.error()), out.str(), err.str()};
}

TEST(Log, is_printed_page_by_page_without_what_controls_a_terminal) {
  ScriptedLogs logs;
  logs.answer({event(1'767'225'600'000, "START RequestId: 1\n", "1")}, "page2");
  logs.answer({event(1'767'225'600'001, "red \x1B[31m\n  second line\n", "2")});
  const PrintedLog printed = print_once(logs, {.group = "/aws/lambda/orders", .since = 1'767'225'000'000});
  EXPECT_EQ(printed.out,
            "2026-01-01T00:00:00.000Z  START RequestId: 1\n"
            "2026-01-01T00:00:00.001Z  red ?[31m\n  second line\n");
  ASSERT_EQ(logs.asked.size(), 2U);
  EXPECT_EQ(logs.asked[0].start_time, 1'767'225'000'000);
  EXPECT_EQ(logs.asked[1].next_token, "page2");
}

TEST(Log, is_an_object_a_line_if_asked) {
  ScriptedLogs logs;
  logs.answer({event(1'767'225'600'000, "a\n", "1")});
  EXPECT_EQ(print_once(logs, {.group = "g", .as_json = true}).out,
            "{\"time\":\"2026-01-01T00:00:00.000Z\",\"stream\":\"2026/01/01/[1]abc\",\"message\":\"a\\n\"}\n");
}

TEST(Log, that_is_missing_is_told) {
  ScriptedLogs logs;
  logs.answers.push_back(std::unexpected(log_failure("ResourceNotFoundException", 400)));
  EXPECT_EQ(print_once(logs, {.group = "/aws/lambda/orders"}).problem,
            "there is no log group /aws/lambda/orders; Lambda creates it when the function is first invoked");
}

TEST(Log, is_awaited_while_it_is_followed) {
  ScriptedLogs logs;
  logs.answers.push_back(std::unexpected(log_failure("ResourceNotFoundException", 400)));
  logs.answers.push_back(std::unexpected(log_failure("ResourceNotFoundException", 400)));
  logs.answer({event(1'767'225'600'000, "here", "1")});
  logs.answers.push_back(std::unexpected(log_failure("AccessDeniedException", 400)));
  const PrintedLog printed = print_once(logs, {.group = "g", .follows = true});
  EXPECT_EQ(printed.out, "2026-01-01T00:00:00.000Z  here\n");
  EXPECT_EQ(printed.err, "martlet logs: there is no log group g; Lambda creates it when the function is first invoked; waiting\n");
  EXPECT_TRUE(printed.problem.starts_with("CloudWatch Logs.FilterLogEvents: AccessDeniedException")) << printed.problem;
}

TEST(LogReader, passes_on_each_event_once_also_one_that_comes_late) {
  ScriptedLogs logs;
  logs.answer({event(100'000, "a", "1"), event(100'005, "c", "3")});
  logs.answer({event(100'000, "a", "1"), event(100'001, "b", "2"), event(100'005, "c", "3")});
  LogReader reader(logs, "g", "ERROR", 90'000);
  VirtualLoop loop;
  std::string seen;
  const LogReader::Take take = [&](const aws::FilteredLogEvent& one) { seen += *one.message; };
  EXPECT_TRUE(*loop.run(reader.read(take)));
  EXPECT_TRUE(*loop.run(reader.read(take)));
  EXPECT_FALSE(*loop.run(reader.read(take)));
  EXPECT_EQ(seen, "acb");
  EXPECT_EQ(logs.asked[0].filter_pattern, "ERROR");
  EXPECT_EQ(logs.asked[1].start_time, 90'000);
}

TEST(Since, is_a_duration_or_a_time) {
  const WallTime now = *from_iso8601("2026-01-02T00:00:00Z");
  EXPECT_EQ(to_iso8601(*parse_since("90s", now)), "2026-01-01T23:58:30.000Z");
  EXPECT_EQ(to_iso8601(*parse_since("1d", now)), "2026-01-01T00:00:00.000Z");
  EXPECT_EQ(to_iso8601(*parse_since("2025-12-31T12:00:00Z", now)), "2025-12-31T12:00:00.000Z");
  for (const char* wrong : {"", "m", "10", "-1m", "10w", "yesterday"}) EXPECT_FALSE(parse_since(wrong, now)) << wrong;
}

}  // namespace
}  // namespace martlet::cli
