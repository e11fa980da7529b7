#include "gateway_error.hpp"

#include <string>
#include <string_view>

#include <martlet/http/status.hpp>

namespace martlet::cloud {
namespace {

// Source for REST APIs: API Gateway Developer Guide, "Gateway response types". HTTP APIs respond with the status's phrase.
struct Wording {
  int status;
  std::string_view rest_api;
  std::string_view others;
};

Wording wording_of(GatewayError error) {
  switch (error) {
    case GatewayError::bad_request: return {400, "Bad Request", "Bad Request"};
    case GatewayError::too_large: return {413, "Request Too Long", "Request Entity Too Large"};
    case GatewayError::throttled: return {429, "Too Many Requests", "Too Many Requests"};
    case GatewayError::function_failed: return {502, "Internal server error", "Internal Server Error"};
    case GatewayError::timed_out: return {504, "Endpoint request timed out", "Gateway Timeout"};
  }
  return {500, "Internal server error", "Internal Server Error"};
}

int status_of(GatewayError error, GatewayKind kind) {
  const bool is_http_api = kind == GatewayKind::http_api_1 || kind == GatewayKind::http_api_2;
  return is_http_api && error == GatewayError::function_failed ? 500 : wording_of(error).status;
}

// Returns an HTML page, as load balancers send it.
std::string page(int status) {
  const std::string title = std::to_string(status) + ' ' + std::string(status == 504 ? "Gateway Time-out" : http::reason_phrase(status));
  return "<html>\r\n<head><title>" + title + "</title></head>\r\n<body>\r\n<center><h1>" + title +
         "</h1></center>\r\n</body>\r\n</html>\r\n";
}

}  // namespace

http::Response to_response(GatewayError error, GatewayKind kind) {
  const Wording wording = wording_of(error);
  http::Response response;
  response.status = status_of(error, kind);
  const bool is_page = kind == GatewayKind::load_balancer;
  const std::string_view message = kind == GatewayKind::rest_api ? wording.rest_api : wording.others;
  std::string body = is_page ? page(response.status) : R"({"message":")" + std::string(message) + "\"}";
  response.headers.set("content-type", is_page ? "text/html" : "application/json");
  response.headers.set("content-length", std::to_string(body.size()));
  response.body = std::move(body);
  return response;
}

}  // namespace martlet::cloud
