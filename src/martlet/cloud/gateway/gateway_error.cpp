#include "gateway_error.hpp"

#include <string>
#include <string_view>

namespace martlet::cloud {
namespace {

struct Wording {
  int status;
  std::string_view message;
};

// API Gateway Developer Guide, "Gateway response types", for REST APIs; HTTP APIs answer with the status's phrase.
Wording wording_of(GatewayError error, PayloadFormat format) {
  const bool is_rest = format == PayloadFormat::rest;
  switch (error) {
    case GatewayError::bad_request: return {400, "Bad Request"};
    case GatewayError::too_large: return {413, is_rest ? "Request Too Long" : "Request Entity Too Large"};
    case GatewayError::throttled: return {429, "Too Many Requests"};
    case GatewayError::function_failed: return is_rest ? Wording{502, "Internal server error"} : Wording{500, "Internal Server Error"};
    case GatewayError::timed_out: return {504, is_rest ? "Endpoint request timed out" : "Gateway Timeout"};
  }
  return {500, "Internal Server Error"};
}

}  // namespace

http::Response to_response(GatewayError error, PayloadFormat format) {
  const Wording wording = wording_of(error, format);
  std::string body = R"({"message":")" + std::string(wording.message) + "\"}";
  http::Response response;
  response.status = wording.status;
  response.headers.set("content-type", "application/json");
  response.headers.set("content-length", std::to_string(body.size()));
  response.body = std::move(body);
  return response;
}

}  // namespace martlet::cloud
