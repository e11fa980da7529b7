#include "streamed_response.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <vector>

#include <martlet/async/local_loop.hpp>

namespace martlet::cloud {
namespace {

class Parts final : public http::BodyStream {
 public:
  explicit Parts(std::vector<std::string> parts, bool breaks_off = false) : parts_(std::move(parts)), breaks_off_(breaks_off) {}
  Task<std::optional<std::string>> next() override {
    if (next_ < parts_.size()) co_return parts_[next_++];
    if (breaks_off_) throw std::runtime_error("it broke off");
    co_return std::nullopt;
  }

 private:
  std::vector<std::string> parts_;
  std::size_t next_ = 0;
  bool breaks_off_;
};

// Returns the status, headers and body, or what is wrong with the stream.
std::string read(std::shared_ptr<http::BodyStream> stream, ProxyResponseRules rules = {.kind = GatewayKind::function_url},
                 std::string type = "application/vnd.awslambda.http-integration-response") {
  LocalLoop loop;
  InvokeResult answer;
  answer.outcome = InvokeResult::Outcome::streaming;
  answer.content_type = std::move(type);
  answer.stream = std::move(stream);
  Result<http::Response> response = loop.run(read_streamed_response(std::move(answer), rules));
  if (!response) return to_text(response.error());
  std::string text = std::to_string(response->status);
  for (const http::Headers::Field& field : response->headers) text += " " + field.name + "=" + field.value;
  auto* body = std::get_if<std::unique_ptr<http::BodyStream>>(&response->body);
  if (!body) return text + " without a body";
  text += ": ";
  while (const std::optional<std::string> part = loop.run((*body)->next())) text += *part;
  return text;
}

std::shared_ptr<http::BodyStream> parts(std::vector<std::string> given) { return std::make_shared<Parts>(std::move(given)); }
const std::string nuls(8, '\0');

TEST(StreamedResponse, begins_with_a_prelude) {
  EXPECT_EQ(read(parts({R"({"statusCode":201,"headers":{"x-a":"b"},"cookies":["c=1","d=2"]})" + nuls + "he", "llo"})),
            "201 x-a=b set-cookie=c=1 set-cookie=d=2: hello");
}

TEST(StreamedResponse, may_arrive_in_chunks_of_any_size) {
  std::vector<std::string> bytes;
  for (const char c : R"({"statusCode":200})" + nuls + "ab") bytes.emplace_back(1, c);
  EXPECT_EQ(read(parts(bytes)), "200: ab");
  EXPECT_EQ(read(parts({R"({"statusCode":204})" + nuls})), "204: ");
}

TEST(StreamedResponse, of_a_rest_api_has_lists_of_values_and_cookies) {
  EXPECT_EQ(read(parts({R"({"statusCode":200,"multiValueHeaders":{"x-a":["1","2"]},"cookies":["c=1"]})" + nuls}),
                 {.kind = GatewayKind::rest_api}),
            "200 x-a=1 x-a=2 set-cookie=c=1: ");
}

TEST(StreamedResponse, without_the_content_type_of_an_integration_is_the_body_itself) {
  EXPECT_EQ(read(parts({"data: 1\n\n"}), {.kind = GatewayKind::function_url}, "text/event-stream"),
            "200 content-type=text/event-stream: data: 1\n\n");
}

TEST(StreamedResponse, to_a_head_request_has_no_body) {
  EXPECT_EQ(read(parts({R"({"statusCode":200})" + nuls + "ab"}), {.kind = GatewayKind::function_url, .is_head = true}),
            "200 without a body");
}

TEST(StreamedResponse, is_refused_if_its_prelude_is_malformed) {
  EXPECT_EQ(read(parts({R"({"statusCode":200})"})), "the function's streamed answer is malformed: it ends before its prelude does");
  EXPECT_EQ(read(parts({std::string(20'000, ' ')})), "the function's streamed answer is malformed: its prelude is longer than 16 KB");
  EXPECT_EQ(read(parts({"{}" + nuls}), {.kind = GatewayKind::rest_api}), "the function's answer is malformed: it has no statusCode");
  EXPECT_EQ(read(std::make_shared<Parts>(std::vector<std::string>{"{"}, true)),
            "the function's streamed answer is malformed: it broke off");
}

}  // namespace
}  // namespace martlet::cloud
