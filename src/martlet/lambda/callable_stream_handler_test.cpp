#include <gtest/gtest.h>

#include <martlet/async/local_loop.hpp>
#include <martlet/async/sleep.hpp>

#include "testing/handled.hpp"

namespace martlet::lambda {
namespace {

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

TEST(CallableStreamHandler, may_return_a_stream) {
  EXPECT_EQ(streamed([](std::string_view) -> std::unique_ptr<http::BodyStream> { return std::make_unique<Hello>(); }),
            "application/octet-stream: hello hello ");
  EXPECT_EQ(streamed(greet_in_parts), "text/plain: bob: hello hello ");
  EXPECT_EQ(handled(greet_in_parts), "bob: hello hello ") << "collected";
  EXPECT_EQ(handled(greet_in_parts, "{}"), "My.Error: who?");
  EXPECT_EQ(streamed([](std::string_view) { return std::string("\"json\""); }), "whole \"json\"");
}

}  // namespace
}  // namespace martlet::lambda
