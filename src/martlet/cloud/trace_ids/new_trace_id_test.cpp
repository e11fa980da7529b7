#include <gtest/gtest.h>

#include <regex>

#include <martlet/cloud/trace_ids/new_trace_id.hpp>

namespace martlet::cloud {
namespace {

TEST(NewTraceId, begins_with_the_seconds_of_the_time) {
  const std::chrono::sys_seconds time(std::chrono::seconds(0x5759e988));
  EXPECT_TRUE(std::regex_match(new_trace_id(time), std::regex("1-5759e988-[0-9a-f]{24}")));
}

}  // namespace
}  // namespace martlet::cloud
