#include "json_syntax_error.hpp"

#include <gtest/gtest.h>

namespace martlet::config {
namespace {

TEST(JsonSyntaxError, is_told_with_its_place_and_without_the_text) {
  EXPECT_EQ(why_not_json("{\n\"key\": s3cret}"), "is not JSON (line 2, column 8)");
}

}  // namespace
}  // namespace martlet::config
