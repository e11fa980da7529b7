#include "callable_handler.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include <martlet/async/local_loop.hpp>
#include <martlet/async/sleep.hpp>

namespace martlet::lambda {
namespace {

template <class H>
std::string answer(H handler, std::string_view event = R"({"name":"bob"})") {
  Invocation invocation;
  invocation.event = event;
  invocation.context.request_id = "the-id";
  LocalLoop loop;
  const auto made = event_handler(std::move(handler));
  const Outcome outcome = loop.run(made->handle(invocation));
  return outcome ? *outcome : outcome.error().type + ": " + outcome.error().message;
}

TEST(CallableHandler, is_created_from_a_function_from_text_to_text) {
  EXPECT_EQ(answer([](std::string_view event) { return std::string(event); }), R"({"name":"bob"})");
  EXPECT_EQ(answer([](std::string event) { return event; }), R"({"name":"bob"})");
}

TEST(CallableHandler, is_given_the_context_if_it_takes_one) {
  EXPECT_EQ(answer([](std::string_view, const Context& context) { return std::string(context.request_id); }), "the-id");
}

TEST(CallableHandler, is_created_from_a_function_from_value_to_value) {
  EXPECT_EQ(answer([](json::Value event) { return json::Value(event.text("name")); }), R"("bob")");
  EXPECT_EQ(answer([](const json::Value& event, const Context&) { return event; }), R"({"name":"bob"})");
}

TEST(CallableHandler, answers_null_for_a_function_without_a_result) {
  EXPECT_EQ(answer([](std::string_view) {}), "null");
}

TEST(CallableHandler, converts_a_failed_result_to_an_invocation_error) {
  EXPECT_EQ(answer([](json::Value) -> Result<json::Value> { return failure(Code::not_found, "no such order", "ask again"); }),
            "Function.NotFound: no such order; ask again");
}

TEST(CallableHandler, uses_the_error_type_of_the_function) {
  EXPECT_EQ(answer([](std::string_view) -> std::expected<std::string, FunctionError> {
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
  EXPECT_EQ(answer(wait_and_greet), R"("bob the-id")");
  EXPECT_EQ(answer(wait_for_nothing), "null");
}

TEST(CallableHandler, refuses_an_event_that_is_not_json_before_the_function_sees_it) {
  EXPECT_EQ(answer([](json::Value) -> json::Value { throw std::logic_error("called"); }, "{\"a\":}"),
            "Runtime.UnmarshalError: the event can't be read: 1:6: this is not JSON");
}

class Hello final : public http::BodyStream {
 public:
  Task<std::optional<std::string>> next() override {
    co_await sleep(std::chrono::milliseconds(1));
    if (left_ == 0) co_return std::nullopt;
    --left_;
    co_return "hello ";
  }

 private:
  int left_ = 2;
};

template <class H>
std::string streamed(H handler) {
  Invocation invocation;
  invocation.event = R"({"name":"bob"})";
  LocalLoop loop;
  const auto made = event_handler(std::move(handler));
  StreamedOutcome outcome = loop.run(made->handle_streamed(invocation));
  if (!outcome) return outcome.error().type;
  if (const auto* whole = std::get_if<std::string>(&*outcome)) return "whole " + *whole;
  auto& response = std::get<StreamedResponse>(*outcome);
  std::string all = response.content_type + ": " + response.beginning;
  while (const std::optional<std::string> part = loop.run(response.parts->next())) all += *part;
  return all;
}

Task<std::expected<StreamedResponse, FunctionError>> greet_in_parts(json::Value event) {
  if (event.text("name") != "bob") co_return std::unexpected(FunctionError("who?", "My.Error"));
  StreamedResponse response("text/plain", std::make_unique<Hello>());
  response.beginning = "bob: ";
  co_return response;
}

TEST(CallableHandler, may_answer_with_a_stream) {
  EXPECT_EQ(streamed([](std::string_view) -> std::unique_ptr<http::BodyStream> { return std::make_unique<Hello>(); }),
            "application/octet-stream: hello hello ");
  EXPECT_EQ(streamed(greet_in_parts), "text/plain: bob: hello hello ");
  EXPECT_EQ(answer(greet_in_parts), "bob: hello hello ") << "collected";
  EXPECT_EQ(answer(greet_in_parts, "{}"), "My.Error: who?");
  EXPECT_EQ(streamed([](std::string_view) { return std::string("\"json\""); }), "whole \"json\"");
}

}  // namespace
}  // namespace martlet::lambda
