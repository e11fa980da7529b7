#include "redaction.hpp"

#include <gtest/gtest.h>

namespace martlet::config {
namespace {

TEST(Redaction, takes_the_quoted_value_out_of_a_message) {
  EXPECT_EQ(without_value("\"key\" with value \"s3cret\" fails to match the required pattern: /^k-/"),
            "\"key\" fails to match the required pattern: /^k-/");
}
TEST(Redaction, is_not_deceived_by_a_value_that_looks_like_a_message) {
  EXPECT_EQ(without_value("\"key\" with value \"a\" fails to match b\" fails to match the key pattern"),
            "\"key\" fails to match the key pattern");
}
TEST(Redaction, drops_the_rest_of_a_message_of_another_form) {
  EXPECT_EQ(without_value("\"key\" with value \"s3cret\" is odd"), "\"key\" is invalid");
}
TEST(Redaction, leaves_other_messages_alone) { EXPECT_EQ(without_value("\"key\" is required"), "\"key\" is required"); }

TEST(Redaction, says_where_a_text_is_no_json) { EXPECT_EQ(why_no_json("{\n\"key\": s3cret}"), "is not JSON (line 2, column 8)"); }

}  // namespace
}  // namespace martlet::config
