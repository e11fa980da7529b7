// Tests of the log lines about responses to HTTP events.
#include <gtest/gtest.h>

#include "testing/event_sender.hpp"

namespace martlet::lambda {
namespace {

TEST(HttpEventLine, has_status_method_path_and_request_id_but_no_query) {
  EventSender sender;
  http::Response response = ok();
  response.status = 404;
  ASSERT_TRUE(sender.send(v2_event, std::move(response)));
  const json::Value logged = json::parse(sender.lines.at(0)).value();
  EXPECT_EQ(logged.text("level"), "WARN");
  EXPECT_EQ(logged.text("message"), "Not Found");
  EXPECT_EQ(logged.text("route"), "/orders/caf%C3%A9");
  EXPECT_EQ(logged.text("requestId"), "8476a536-e9f4-11e8-9739-2dfe598c3fcd");
  EXPECT_EQ(*logged.find("status")->int64(), 404);
}

TEST(HttpEventLine, has_the_route_and_message_of_the_application) {
  EventSender sender;
  HttpEventOptions options;
  options.note = [](const http::Request&, const http::Response&) { return ResponseNote{"/orders/{id}", "no such order"}; };
  http::Response response = ok();
  response.status = 500;
  ASSERT_TRUE(sender.send(v2_event, std::move(response), std::move(options)));
  EXPECT_NE(sender.lines.at(0).find(R"("level":"ERROR")"), std::string::npos);
  EXPECT_NE(sender.lines.at(0).find(R"("message":"no such order","status":500,"method":"POST","route":"/orders/{id}")"), std::string::npos);
}

TEST(HttpEventLine, is_not_written_for_success) {
  EventSender sender;
  ASSERT_TRUE(sender.send(v2_event));
  EXPECT_TRUE(sender.lines.empty());
}

}  // namespace
}  // namespace martlet::lambda
