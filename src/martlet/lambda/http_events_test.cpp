#include <gtest/gtest.h>

#include "testing/event_sender.hpp"

namespace martlet::lambda {
namespace {

TEST(HttpApiEvent, has_method_and_encoded_target_as_the_client_sent_them) {
  EventSender sender;
  ASSERT_TRUE(sender.send(v2_event));
  EXPECT_EQ(sender.seen.method, "POST");
  EXPECT_EQ(sender.seen.target, "/orders/caf%C3%A9?a=1&b=x%20y&a=2");
}

TEST(HttpApiEvent, has_its_cookies_in_one_cookie_header) {
  EventSender sender;
  ASSERT_TRUE(sender.send(v2_event));
  EXPECT_EQ(sender.seen.header("cookie"), "session=abc; theme=dark");
}

TEST(HttpApiEvent, has_the_body_with_its_length_the_client_address_and_the_ids_of_lambda) {
  EventSender sender;
  ASSERT_TRUE(sender.send(v2_event));
  EXPECT_EQ(sender.seen.body, "{\"name\":\"böb\"}");
  EXPECT_EQ(sender.seen.header("content-length"), "15");
  EXPECT_EQ(sender.seen.remote_address, "192.0.2.1");
  EXPECT_EQ(sender.seen.id, "8476a536-e9f4-11e8-9739-2dfe598c3fcd");
  EXPECT_EQ(sender.seen.xray_trace, "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1");
}

TEST(HttpApiEvent, has_the_deadline_of_the_invocation_on_the_clock_of_timers) {
  EventSender sender;
  ASSERT_TRUE(sender.send(v2_event));
  const auto left = *sender.seen.deadline - std::chrono::steady_clock::now();
  EXPECT_GT(left, std::chrono::seconds(1));
  EXPECT_LE(left, std::chrono::seconds(3));
}

TEST(HttpApiEvent, has_the_request_context) {
  EventSender sender;
  ASSERT_TRUE(sender.send(v2_event));
  EXPECT_EQ(json::parse(sender.seen.context)->find("authorizer")->find("jwt")->find("claims")->text("sub"), "alice \"}");
}

TEST(HttpApiEvent, makes_its_request_context_available_through_the_request) {
  EventSender sender;
  ASSERT_TRUE(sender.send(v2_event));
  EXPECT_EQ(sender.seen.own_context.find("authorizer")->find("jwt")->find("claims")->text("sub"), "alice \"}");
  ASSERT_TRUE(sender.send(R"({"httpMethod":"GET","path":"/","requestContext":null})"));
  EXPECT_TRUE(sender.seen.own_context.is_null());
}

TEST(HttpApiEvent, is_read_without_the_stage_at_the_beginning_of_its_path) {
  EventSender sender;
  ASSERT_TRUE(sender.send(v2_with("/prod/orders", "prod")));
  EXPECT_EQ(sender.seen.target, "/orders");
  ASSERT_TRUE(sender.send(v2_with("/prod", "prod")));
  EXPECT_EQ(sender.seen.target, "/");
}

TEST(HttpApiEvent, of_format_1_is_read_without_the_stage) {
  EventSender sender;
  ASSERT_TRUE(sender.send(
      R"({"version":"1.0","resource":"$default","path":"/dev/user/1","httpMethod":"GET","headers":null,"requestContext":{"stage":"dev"}})"));
  EXPECT_EQ(sender.seen.target, "/user/1");
}

TEST(HttpApiEvent, keeps_a_path_that_only_resembles_the_stage) {
  EventSender sender;
  for (const char* path : {"/production", "/orders/prod", "//prod"}) {
    ASSERT_TRUE(sender.send(v2_with(path, "prod")));
    EXPECT_EQ(sender.seen.target, path);
  }
  ASSERT_TRUE(sender.send(v2_with("/$default/x", "$default")));
  EXPECT_EQ(sender.seen.target, "/$default/x");
}

TEST(HttpApiEvent, keeps_the_stage_if_the_options_require_it) {
  EventSender sender;
  HttpEventOptions options;
  options.strips_stage = false;
  ASSERT_TRUE(sender.send(v2_with("/prod/orders", "prod"), ok(), std::move(options)));
  EXPECT_EQ(sender.seen.target, "/prod/orders");
}

TEST(HttpApiEvent, is_read_without_the_whole_segments_of_the_base_path) {
  EventSender sender;
  for (const auto& [path, target] : {std::pair("/shop/orders", "/orders"), {"/shop", "/"}, {"/shopping", "/shopping"}}) {
    HttpEventOptions options;
    options.base_path = "/shop/";
    ASSERT_TRUE(sender.send(v2_with(path, "$default"), ok(), std::move(options)));
    EXPECT_EQ(sender.seen.target, target);
  }
}

TEST(HttpApiEvent, uses_the_domain_name_if_the_host_header_is_missing) {
  EventSender sender;
  ASSERT_TRUE(sender.send(
      R"({"version":"2.0","rawPath":"/","headers":{},"requestContext":{"domainName":"shop.example","stage":"$default","http":{"method":"GET"}}})"));
  EXPECT_EQ(sender.seen.header("host"), "shop.example");
}

TEST(HttpApiEvent, encodes_bytes_that_are_impossible_in_a_request_line) {
  EventSender sender;
  ASSERT_TRUE(sender.send(v2_with(R"(/a b\r\nX: y?z#ä)", "$default")));
  EXPECT_EQ(sender.seen.target, "/a%20b%0D%0AX:%20y%3Fz%23%C3%A4");
}

TEST(RestEvent, keeps_its_encoded_path) {
  EventSender sender;
  ASSERT_TRUE(sender.send(v1_event));
  EXPECT_EQ(sender.seen.target.substr(0, sender.seen.target.find('?')), "/orders/caf%C3%A9%20100%25/a+b");
}

TEST(RestEvent, encodes_the_decoded_parameters_again_with_all_their_values) {
  EventSender sender;
  ASSERT_TRUE(sender.send(v1_event));
  EXPECT_EQ(sender.seen.target.substr(sender.seen.target.find('?')), "?a=1&a=2&b=x%20y%26z%3D1");
}

TEST(RestEvent, encodes_a_plus_which_would_read_as_a_space) {
  EventSender sender;
  ASSERT_TRUE(sender.send(rest_with(R"("queryStringParameters":{"t":"1+1"})")));
  EXPECT_EQ(sender.seen.target, "/?t=1%2B1");
}

TEST(RestEvent, has_every_value_of_a_repeated_header) {
  EventSender sender;
  ASSERT_TRUE(sender.send(v1_event));
  std::vector<std::string> many;
  for (const auto& [name, value] : sender.seen.headers) {
    if (name == "X-Many") many.push_back(value);
  }
  EXPECT_EQ(many, (std::vector<std::string>{"1", "2"}));
  EXPECT_EQ(sender.seen.header("Cookie"), "session=abc; theme=dark");
}

TEST(RestEvent, has_the_client_address_and_an_empty_body_for_null) {
  EventSender sender;
  ASSERT_TRUE(sender.send(v1_event));
  EXPECT_EQ(sender.seen.remote_address, "192.0.2.2");
  EXPECT_EQ(sender.seen.body, "");
  EXPECT_EQ(sender.seen.header("content-length"), "(none)");
}

TEST(RestEvent, decodes_base64_and_has_the_decoded_length) {
  EventSender sender;
  ASSERT_TRUE(sender.send(
      R"({"path":"/","httpMethod":"POST","headers":{"Content-Length":"999","Transfer-Encoding":"chunked"},"body":"/wAB","isBase64Encoded":true})"));
  EXPECT_EQ(sender.seen.body, std::string("\xFF\x00\x01", 3));
  EXPECT_EQ(sender.seen.header("Content-Length"), "3");
  EXPECT_EQ(sender.seen.header("Transfer-Encoding"), "(none)");
}

TEST(LoadBalancerEvent, keeps_its_encoded_path_and_parameters) {
  EventSender sender;
  ASSERT_TRUE(sender.send(alb_event));
  EXPECT_EQ(sender.seen.target, "/orders/caf%C3%A9?q=x%20y");
  ASSERT_TRUE(sender.send(alb_multi_event));
  EXPECT_EQ(sender.seen.target, "/?q=1&q=2");
}

TEST(LoadBalancerEvent, uses_the_address_that_the_load_balancer_saw_not_the_claimed_one) {
  EventSender sender;
  ASSERT_TRUE(sender.send(alb_event));
  EXPECT_EQ(sender.seen.remote_address, "192.0.2.3");
}

TEST(HttpEvents, serves_one_event_after_another_with_the_same_buffers) {
  EventSender sender;
  HttpEvents events([&](http::Request& request) { return sender.handle(request); });
  ASSERT_TRUE(sender.send_to(events, v2_event));
  ASSERT_TRUE(sender.send_to(events, alb_event));
  EXPECT_EQ(sender.seen.target, "/orders/caf%C3%A9?q=x%20y");
  EXPECT_EQ(sender.seen.header("cookie"), "(none)");
  EXPECT_EQ(sender.seen.body, "");
}

}  // namespace
}  // namespace martlet::lambda
