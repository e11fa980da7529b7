#include "log_reader.hpp"

#include <gtest/gtest.h>

#include <martlet/async/virtual_loop.hpp>

#include "testing/scripted_logs.hpp"

namespace martlet::cli {
namespace {

TEST(LogReader, passes_on_each_event_once_including_a_late_one) {
  ScriptedLogs logs;
  logs.answer({log_event(100'000, "a", "1"), log_event(100'005, "c", "3")});
  logs.answer({log_event(100'000, "a", "1"), log_event(100'001, "b", "2"), log_event(100'005, "c", "3")});
  LogReader reader(logs, "g", "ERROR", 90'000);
  VirtualLoop loop;
  std::string seen;
  const LogReader::Take take = [&](const aws::FilteredLogEvent& one) { seen += *one.message; };
  EXPECT_TRUE(*loop.run(reader.read(take)));
  EXPECT_TRUE(*loop.run(reader.read(take)));
  EXPECT_FALSE(*loop.run(reader.read(take)));
  EXPECT_EQ(seen, "acb");
  EXPECT_EQ(logs.requests[0].filter_pattern, "ERROR");
  EXPECT_EQ(logs.requests[1].start_time, 90'000);
}

}  // namespace
}  // namespace martlet::cli
