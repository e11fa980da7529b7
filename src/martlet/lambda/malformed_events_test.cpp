// Tests of events that aren't JSON, or would be invalid HTTP requests.
#include <gtest/gtest.h>

#include "testing/event_sender.hpp"

namespace martlet::lambda {
namespace {

TEST(MalformedEvent, that_is_not_json_is_an_error_with_a_position) {
  EventSender sender;
  const Outcome outcome = sender.send("{\"a\":\n nonsense}");
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().type, "Runtime.UnmarshalError");
  EXPECT_NE(outcome.error().message.find("2:"), std::string::npos);
}

TEST(MalformedEvent, that_cannot_come_from_an_http_request_is_answered_with_400) {
  EventSender sender;
  for (const std::string& event : {
           std::string(R"({"path":"/","httpMethod":"GET /x HTTP/1.1\r\n","headers":{}})"),
           std::string(R"({"path":"/","httpMethod":"GET","headers":{"x y":"1"}})"),
           std::string(R"({"path":"/","httpMethod":"GET","headers":{"x":"1\r\ny: 2"}})"),
           std::string(R"({"path":"/","httpMethod":"GET","headers":{},"body":"a$b","isBase64Encoded":true})"),
           v2_with("/", "$default", R"(,"cookies":["a=1\n"])"),
       }) {
    const json::Value answer = sender.answer(event);
    EXPECT_EQ(answer.to_text().substr(0, 18), R"({"statusCode":400,)") << event;
    EXPECT_EQ(answer.text("body"), R"({"statusCode":400,"error":"Bad Request","message":"Bad Request"})");
  }
  EXPECT_EQ(sender.seen.target, "");
}

TEST(MalformedEvent, is_logged_with_the_reason) {
  EventSender sender;
  ASSERT_TRUE(sender.send(R"({"path":"/","httpMethod":"GET","headers":{"x y":"secret"}})"));
  EXPECT_NE(sender.lines.at(0).find(R"("reason":"the event isn't a valid HTTP request: the name of a header is not a token")"),
            std::string::npos);
  EXPECT_EQ(sender.lines.at(0).find("secret"), std::string::npos);
}

TEST(MalformedEvent, is_read_without_the_members_of_wrong_types) {
  EventSender sender;
  EXPECT_TRUE(sender.send(
      R"({"path":"/","httpMethod":"GET","headers":null,"multiValueHeaders":{"a":"b","c":[1,null,["d"]],"e":{"f":"g"}},"cookies":{"a":"b"},"body":{"x":["y"]},"isBase64Encoded":"yes","requestContext":[{"http":{}}]})"));
  EXPECT_EQ(sender.seen.target, "/");
  EXPECT_EQ(sender.seen.body, "");
}

}  // namespace
}  // namespace martlet::lambda
