#include "member_text.hpp"

#include <gtest/gtest.h>

#include <string>

namespace martlet::lambda {
namespace {

TEST(MemberText, is_the_value_as_it_is_written) {
  EXPECT_EQ(member_text(R"({"a":1,"b" : {"c":[{"b":2}],"d":"}\"]"} ,"e":true})", "b"), R"({"c":[{"b":2}],"d":"}\"]"})");
  EXPECT_EQ(member_text(R"({"a":1,"b":-1.5e3 })", "b"), "-1.5e3");
  EXPECT_EQ(member_text(" {\n\"b\"\n:\n\"\\\\\"}", "b"), "\"\\\\\"");
}

TEST(MemberText, is_empty_where_there_is_no_such_member_at_the_top) {
  EXPECT_EQ(member_text(R"({"a":{"b":1},"c":"b"})", "b"), "");
  EXPECT_EQ(member_text(R"(["b",1])", "b"), "");
  EXPECT_EQ(member_text("{}", "b"), "");
}

TEST(MemberText, stays_within_a_text_that_is_no_json) {
  for (const char* text : {"", "{", "{\"", "{\"b", "{\"b\"", "{\"b\":", "{\"b\":\"\\", "{\"b\":[[", "{]", "{,", "{\"b\":}"})
    member_text(text, "b");
}

}  // namespace
}  // namespace martlet::lambda
