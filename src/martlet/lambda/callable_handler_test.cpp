#include "callable_handler.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include <martlet/async/sleep.hpp>

#include "testing/handled.hpp"

namespace martlet::lambda {
namespace {

TEST(CallableHandler, is_created_from_a_function_from_text_to_text) {
  EXPECT_EQ(handled([](std::string_view event) { return std::string(event); }), R"({"name":"bob"})");
  EXPECT_EQ(handled([](std::string event) { return event; }), R"({"name":"bob"})");
}

TEST(CallableHandler, is_given_the_context_if_it_takes_one) {
  EXPECT_EQ(handled([](std::string_view, const Context& context) { return std::string(context.request_id); }), "the-id");
}

TEST(CallableHandler, is_created_from_a_function_from_value_to_value) {
  EXPECT_EQ(handled([](json::Value event) { return json::Value(event.text("name")); }), R"("bob")");
  EXPECT_EQ(handled([](const json::Value& event, const Context&) { return event; }), R"({"name":"bob"})");
}

TEST(CallableHandler, returns_null_for_a_function_without_a_result) {
  EXPECT_EQ(handled([](std::string_view) {}), "null");
}

TEST(CallableHandler, converts_a_failed_result_to_an_invocation_error) {
  EXPECT_EQ(handled([](json::Value) -> Result<json::Value> { return failure(Code::not_found, "no such order", "ask again"); }),
            "Function.NotFound: no such order; ask again");
}

TEST(CallableHandler, uses_the_error_type_of_the_function) {
  EXPECT_EQ(handled([](std::string_view) -> std::expected<std::string, FunctionError> {
              return std::unexpected(FunctionError("gone", "Orders.Gone"));
            }),
            "Orders.Gone: gone");
}

Task<Result<json::Value>> wait_and_greet(json::Value event, const Context& context) {
  co_await sleep(std::chrono::milliseconds(1));
  co_return json::Value(std::string(event.text("name")) + ' ' + std::string(context.request_id));
}
Task<void> wait_for_nothing(std::string_view) { co_await sleep(std::chrono::milliseconds(1)); }

TEST(CallableHandler, waits_for_a_coroutine) {
  EXPECT_EQ(handled(wait_and_greet), R"("bob the-id")");
  EXPECT_EQ(handled(wait_for_nothing), "null");
}

TEST(CallableHandler, refuses_an_event_that_is_not_json_before_the_function_sees_it) {
  EXPECT_EQ(handled([](json::Value) -> json::Value { throw std::logic_error("called"); }, "{\"a\":}"),
            "Runtime.UnmarshalError: the event can't be read: 1:6: this is not JSON");
}

}  // namespace
}  // namespace martlet::lambda
