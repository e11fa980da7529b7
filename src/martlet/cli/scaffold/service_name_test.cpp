#include "service_name.hpp"

#include <gtest/gtest.h>

namespace martlet::cli {
namespace {

std::string refusal(std::string_view text) {
  const auto name = ServiceName::parse(text);
  return name ? "accepted" : to_text(name.error());
}

TEST(ServiceName, has_derived_names) {
  const auto name = ServiceName::parse("my-shop2");
  ASSERT_TRUE(name);
  EXPECT_EQ(name->text(), "my-shop2");
  EXPECT_EQ(name->name_space(), "my_shop2");
  EXPECT_EQ(name->variable(), "MY_SHOP2");
  EXPECT_EQ(name->function_name(), "my-shop2-api");
}

TEST(ServiceName, is_valid_for_both_lambda_and_cpp) {
  const std::string rule = " must consist of 1 to 16 lower-case letters, digits and single dashes, and begin with a letter; ";
  EXPECT_EQ(refusal("Shop"), "the name \"Shop\"" + rule + "did you mean shop?");
  EXPECT_EQ(refusal("my_shop"), "the name \"my_shop\"" + rule + "did you mean my-shop?");
  EXPECT_EQ(refusal("2shops"), "the name \"2shops\"" + rule + "did you mean shops?");
  EXPECT_EQ(refusal("a--b"), "the name \"a--b\"" + rule + "did you mean a-b?");
  EXPECT_EQ(refusal("a-service-with-a-long-name"), "the name \"a-service-with-a-long-name\"" + rule + "did you mean a-service-with-a?");
  EXPECT_EQ(refusal("../x"), "the name \"../x\"" + rule + "did you mean x?");
  EXPECT_EQ(refusal(""), "the name \"\"" + rule + "choose another one, such as shop");
  for (const char* wrong : {"a-", "-a", "a/b", "a b", "a.b", "ü", "a\n"}) EXPECT_NE(refusal(wrong), "accepted") << wrong;
  EXPECT_EQ(refusal("sixteen-letters1"), "accepted");
}

TEST(ServiceName, is_not_a_name_that_is_in_use) {
  EXPECT_EQ(refusal("class"), "the name \"class\" is already used by C++, its libraries or Martlet; choose another one, such as my-class");
  EXPECT_EQ(refusal("test"), "the name \"test\" is the name of a target that CMake defines; choose another one, such as my-test");
  EXPECT_EQ(refusal("source-x"),
            "the name \"source-x\" begins with a word that infra/ uses in the names of roles and buckets; choose another one, "
            "such as "
            "my-source-x");
  for (const char* taken :
       {"std", "martlet", "main", "index", "time", "linux", "unix", "co-await", "new", "testing", "static-cast", "read", "deployer"})
    EXPECT_NE(refusal(taken), "accepted") << taken;
  for (const char* free : {"shop", "orders", "a", "timer", "my-index"}) EXPECT_EQ(refusal(free), "accepted") << free;
}

TEST(PascalCase, has_one_capital_per_word) {
  EXPECT_EQ(pascal_case("rate_order"), "RateOrder");
  EXPECT_EQ(pascal_case("x2"), "X2");
}

}  // namespace
}  // namespace martlet::cli
