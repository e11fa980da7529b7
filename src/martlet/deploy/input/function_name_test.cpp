#include <martlet/deploy/input/function_name.hpp>

#include <gtest/gtest.h>

namespace martlet::deploy {
namespace {

std::string refusal_of(const std::string& name) {
  const auto parsed = FunctionName::parse(name, *Prefix::parse("orders-"));
  return parsed ? "accepted" : std::to_string(parsed.error().where.column) + ": " + parsed.error().what + "; " + parsed.error().next;
}

TEST(FunctionName, is_accepted_if_it_is_unqualified_and_begins_with_the_prefix) {
  EXPECT_EQ(refusal_of("orders-api"), "accepted");
  EXPECT_EQ(refusal_of("orders-"), "accepted");
  EXPECT_EQ(refusal_of("orders-" + std::string(57, 'x')), "accepted");
}

TEST(FunctionName, is_refused_if_any_byte_differs_from_the_prefix) {
  EXPECT_EQ(refusal_of("billing-api"),
            "1: does not begin with \"orders-\"; this deployer can change only functions whose names begin with its prefix");
  EXPECT_EQ(refusal_of("order"),
            "1: does not begin with \"orders-\"; this deployer can change only functions whose names begin with its prefix");
  EXPECT_EQ(refusal_of("Orders-api"), "1: begins with \"Orders-\", not with \"orders-\"; function names are case-sensitive");
}

TEST(FunctionName, is_neither_an_arn_nor_a_qualified_name) {
  EXPECT_EQ(refusal_of("arn:aws:lambda:eu-central-1:111111111111:function:orders-api"),
            "1: is an ARN; write the bare name, as in \"orders-api\"");
  EXPECT_EQ(refusal_of("orders-api:LIVE"), "11: is a qualified name; write the bare name: \"orders-api\"");
  EXPECT_EQ(refusal_of("orders-api:5"), "11: is a qualified name; write the bare name: \"orders-api\"");
  EXPECT_EQ(refusal_of("111111111111:orders-api"), "13: is a qualified name; write the bare name: \"111111111111\"");
}

TEST(FunctionName, is_refused_if_empty_too_long_or_a_path) {
  EXPECT_EQ(refusal_of(""), "1: is empty; name a function, as in \"orders-one\"");
  EXPECT_EQ(refusal_of("orders-" + std::string(58, 'x')), "65: is 65 bytes long; a function name has 64 at most");
  EXPECT_EQ(refusal_of("orders-/../billing"), "8: has \"/\"; a function name is letters, digits, - and _");
  EXPECT_EQ(refusal_of("orders-api "), "11: has a space; a function name is letters, digits, - and _");
  EXPECT_EQ(refusal_of(std::string("orders-\0x", 9)), "8: has U+0000; a function name is letters, digits, - and _");
}

TEST(FunctionName, is_refused_with_a_description_of_unicode_lookalikes) {
  EXPECT_EQ(refusal_of("\u043Erders-api"), "1: has U+043E, which only looks like \"o\"; a function name is letters, digits, - and _");
  EXPECT_EQ(refusal_of("orders\u2013api"), "7: has U+2013, which only looks like \"-\"; a function name is letters, digits, - and _");
  EXPECT_EQ(refusal_of("orders-\uFF41pi"), "8: has U+FF41, which only looks like \"a\"; a function name is letters, digits, - and _");
  EXPECT_EQ(refusal_of("orders-\U0001F600"), "8: has U+1F600; a function name is letters, digits, - and _");
}

TEST(Prefix, is_never_empty) {
  const auto empty = Prefix::parse("");
  ASSERT_FALSE(empty);
  EXPECT_EQ(
      to_text(empty.error()),
      "1: is empty, which would allow every function of the account; write the beginning of your functions' names, as in \"orders-\"");
  EXPECT_FALSE(Prefix::parse("orders-*"));
  EXPECT_FALSE(Prefix::parse(std::string(64, 'x')));
  EXPECT_TRUE(Prefix::parse("orders-"));
}

}  // namespace
}  // namespace martlet::deploy
