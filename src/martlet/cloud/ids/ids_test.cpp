#include <gtest/gtest.h>

#include <regex>

#include <martlet/cloud/ids/ids.hpp>

namespace martlet::cloud {
namespace {

TEST(Ids, a_uuid_is_of_version_4_and_no_two_are_alike) {
  const std::regex form("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  EXPECT_TRUE(std::regex_match(new_uuid(), form));
  EXPECT_NE(new_uuid(), new_uuid());
}

TEST(Ids, hex_has_as_many_digits_as_asked_for) {
  EXPECT_EQ(new_hex(0), "");
  EXPECT_EQ(new_hex(1).size(), 1U);
  EXPECT_EQ(new_hex(64).size(), 64U);
}

TEST(Ids, a_trace_begins_with_the_seconds_of_its_time) {
  const std::chrono::sys_seconds time(std::chrono::seconds(0x5759e988));
  EXPECT_TRUE(std::regex_match(new_trace_root(time), std::regex("1-5759e988-[0-9a-f]{24}")));
}

}  // namespace
}  // namespace martlet::cloud
