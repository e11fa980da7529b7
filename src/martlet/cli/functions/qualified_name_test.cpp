#include "qualified_name.hpp"

#include <gtest/gtest.h>

namespace martlet::cli {
namespace {

TEST(QualifiedName, has_a_name_and_optionally_an_alias_or_a_version) {
  EXPECT_EQ(read_qualified_name("orders-api")->qualifier, "");
  EXPECT_EQ(read_qualified_name("orders-api:LIVE")->name, "orders-api");
  EXPECT_EQ(read_qualified_name("orders-api:LIVE")->qualifier, "LIVE");
  EXPECT_EQ(read_qualified_name("orders-api:$LATEST")->qualifier, "$LATEST");
  const std::string arn = "arn:aws:lambda:eu-central-1:111111111111:function:orders-api:LIVE";
  EXPECT_EQ(read_qualified_name(arn)->name, arn);
}

TEST(QualifiedName, has_no_characters_that_control_a_terminal) {
  EXPECT_EQ(to_text(read_qualified_name("orders\x1B[31m").error()),
            "\"orders?[31m\" can't be a function's name; write NAME, NAME:ALIAS or NAME:VERSION");
  for (const char* wrong : {"", ":LIVE", "orders:", "a:b:c", "a/b", "a b"}) EXPECT_FALSE(read_qualified_name(wrong)) << wrong;
}

}  // namespace
}  // namespace martlet::cli
