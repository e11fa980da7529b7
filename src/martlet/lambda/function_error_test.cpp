#include "function_error.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include <martlet/json/value.hpp>

namespace martlet::lambda {
namespace {

TEST(FunctionError, is_the_body_that_the_contract_requires) {
  FunctionError error("a \"quoted\"\nmessage", "Orders.Gone");
  error.stack_trace = {"main.cpp:3"};
  EXPECT_EQ(error.to_json(), R"({"errorMessage":"a \"quoted\"\nmessage","errorType":"Orders.Gone","stackTrace":["main.cpp:3"]})");
}

TEST(FunctionError, has_the_place_of_an_error) {
  const FunctionError error(Error{Code::malformed, "wrong", {"x.json", 3, 7, "a.b"}, ""});
  EXPECT_EQ(error.message, "wrong");
  EXPECT_EQ(error.stack_trace, std::vector<std::string>{"x.json:3:7: a.b: "});
}

TEST(FunctionError, truncates_a_long_message_between_characters) {
  std::string message = "x";
  while (message.size() < 100'000) message += "\u00e4";
  const json::Value parsed = json::parse(FunctionError(message).to_json()).value();
  EXPECT_EQ(parsed.text("errorMessage").size(), 32U * 1024 - 1);
}

TEST(FunctionError, has_the_message_of_an_exception) {
  EXPECT_EQ(from_exception(std::make_exception_ptr(std::runtime_error("why"))).message, "why");
  EXPECT_EQ(from_exception(std::make_exception_ptr(FunctionError("why", "My.Type"))).type, "My.Type");
  EXPECT_EQ(from_exception(std::make_exception_ptr(7)).type, "Function.Exception");
}

}  // namespace
}  // namespace martlet::lambda
