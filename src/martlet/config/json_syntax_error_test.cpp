#include "json_syntax_error.hpp"

#include <gtest/gtest.h>

namespace martlet::config {
namespace {

TEST(JsonSyntaxError, is_described_with_its_position_but_without_the_text) {
  EXPECT_EQ(describe_json_syntax_error("{\n\"key\": s3cret}"), "is not JSON (line 2, column 8)");
}

}  // namespace
}  // namespace martlet::config
