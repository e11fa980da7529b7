#include "proxy_response.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud {
namespace {

// Returns the HTTP response as text, or what is wrong with the function's.
std::string read(const std::string& payload, GatewayKind kind, bool is_head = false) {
  const Result<http::Response> response = read_proxy_response(payload, {kind, is_head, true});
  if (!response) return response.error().what.substr(response.error().what.find(": ") + 2);
  std::string text = std::to_string(response->status);
  for (const auto& field : response->headers) text += '\n' + field.name + ": " + field.value;
  if (const auto* body = std::get_if<std::string>(&response->body)) text += "\n\n" + *body;
  return text;
}
std::string rest(const std::string& payload) { return read(payload, GatewayKind::rest_api); }
std::string http_api(const std::string& payload) { return read(payload, GatewayKind::http_api_2); }

TEST(ProxyResponse, has_status_headers_and_body) {
  const std::string answer =
      R"({"statusCode":201,"headers":{"Location":"/a","X-Number":1,"X-Flag":true},"body":"ä","isBase64Encoded":false})";
  EXPECT_EQ(rest(answer), "201\nLocation: /a\nX-Number: 1\nX-Flag: true\ncontent-length: 2\n\nä");
  EXPECT_EQ(http_api(answer), "201\nLocation: /a\nX-Number: 1\nX-Flag: true\ncontent-length: 2\n\nä");
}

TEST(ProxyResponse, may_have_only_a_status) {
  EXPECT_EQ(rest(R"({"statusCode":"202","headers":null,"body":null})"), "202\ncontent-length: 0\n\n");
}

TEST(ProxyResponse, decodes_binary_bodies) {
  EXPECT_EQ(rest(R"({"statusCode":200,"body":"AP8=","isBase64Encoded":true})"), std::string("200\ncontent-length: 2\n\n\0\xff", 25));
}

TEST(ProxyResponse, of_a_rest_api_has_lists_of_values) {
  EXPECT_EQ(rest(R"({"statusCode":200,"multiValueHeaders":{"set-cookie":["a=1","b=2"]},"headers":{"Set-Cookie":"c=3","X":"1"}})"),
            "200\nset-cookie: a=1\nset-cookie: b=2\nX: 1\ncontent-length: 0\n\n");
}

TEST(ProxyResponse, of_an_http_api_has_a_list_of_cookies) {
  EXPECT_EQ(http_api(R"({"statusCode":200,"headers":{"X":"1"},"cookies":["a=1","b=2"]})"),
            "200\nX: 1\nset-cookie: a=1\nset-cookie: b=2\ncontent-length: 0\n\n");
}

TEST(ProxyResponse, of_an_http_api_may_be_any_json_without_a_status) {
  EXPECT_EQ(http_api(R"({"message":"hi"})"), "200\ncontent-type: application/json\ncontent-length: 16\n\n{\"message\":\"hi\"}");
  EXPECT_EQ(http_api("3"), "200\ncontent-type: application/json\ncontent-length: 1\n\n3");
  EXPECT_EQ(rest(R"({"message":"hi"})"), "it has no statusCode");
}

TEST(ProxyResponse, of_a_load_balancer_has_only_multi_value_headers_and_at_most_one_megabyte) {
  EXPECT_EQ(read(R"({"statusCode":200,"headers":{"X":"1"},"multiValueHeaders":{"y":["2"]}})", GatewayKind::load_balancer),
            "200\ny: 2\ncontent-length: 0\n\n");
  const std::string large = R"({"statusCode":200,"body":")" + std::string(load_balancer_body_bytes_max, 'a') + "\"}";
  EXPECT_EQ(read(large, GatewayKind::load_balancer), "it is too large");
}

TEST(ProxyResponse, keeps_the_functions_content_length_if_there_is_no_body) {
  const std::string answer = R"({"statusCode":200,"headers":{"content-length":"17"}})";
  EXPECT_EQ(read(answer, GatewayKind::rest_api, true), "200\ncontent-length: 17");
  EXPECT_EQ(rest(answer), "200\ncontent-length: 0\n\n");
  EXPECT_EQ(rest(R"({"statusCode":304,"headers":{"content-length":"17","etag":"x"}})"), "304\ncontent-length: 17\netag: x");
  EXPECT_EQ(rest(R"({"statusCode":204,"headers":{"content-length":"0"},"body":""})"), "204");
}

TEST(ProxyResponse, omits_hop_by_hop_headers) {
  EXPECT_EQ(rest(R"({"statusCode":200,"headers":{"Connection":"close","Transfer-Encoding":"chunked"}})"), "200\ncontent-length: 0\n\n");
}

TEST(ProxyResponse, is_refused_if_it_does_not_have_the_format) {
  EXPECT_EQ(rest("[]"), "it is not an object");
  EXPECT_EQ(rest("{}"), "it has no statusCode");
  EXPECT_EQ(rest(R"({"statusCode":99})"), "statusCode is not a status");
  EXPECT_EQ(rest(R"({"statusCode":1e300})"), "statusCode is not a status");
  EXPECT_EQ(rest(R"({"statusCode":"2x0"})"), "statusCode is not a status");
  EXPECT_EQ(rest(R"({"statusCode":200,"headers":[]})"), "headers is not an object");
  EXPECT_EQ(rest(R"({"statusCode":200,"headers":{"a":{}}})"), "the header a is not a string");
  EXPECT_EQ(rest(R"({"statusCode":200,"headers":{"a":"1\r\nb: 2"}})"), "the header a can't be sent");
  EXPECT_EQ(rest(R"({"statusCode":200,"headers":{"a b":"1"}})"), "the header a b can't be sent");
  EXPECT_EQ(rest(R"({"statusCode":200,"multiValueHeaders":{"a":"1"}})"), "the header a in multiValueHeaders is not an array");
  EXPECT_EQ(rest(R"({"statusCode":200,"body":{}})"), "body is not a string");
  EXPECT_EQ(rest(R"({"statusCode":200,"body":"!","isBase64Encoded":true})"), "body is not base64");
  EXPECT_EQ(rest(R"({"statusCode":200,"body":"","isBase64Encoded":"true"})"), "isBase64Encoded is not a boolean");
  EXPECT_EQ(http_api(R"({"statusCode":200,"cookies":"a"})"), "cookies is not an array");
  EXPECT_EQ(http_api(""), read("", GatewayKind::rest_api));
}

}  // namespace
}  // namespace martlet::cloud
