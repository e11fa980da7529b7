#include "unquoted_syntax_error.hpp"

#include <gtest/gtest.h>

namespace martlet::config {
namespace {

TEST(UnquotedSyntaxError, has_the_position_but_none_of_the_text) {
  EXPECT_EQ(unquoted_syntax_error("{\n\"key\": s3cret}"), "is not JSON (line 2, column 8)");
}

}  // namespace
}  // namespace martlet::config
