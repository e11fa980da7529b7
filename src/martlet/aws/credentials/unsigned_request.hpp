#pragma once
#include <chrono>
#include <memory>
#include <string>

#include <martlet/aws/session/credentials_provider.hpp>
#include <martlet/aws/session/endpoint.hpp>
#include <martlet/aws/session/http_sender.hpp>

namespace martlet::aws {

/// A request to an endpoint that provides credentials: unsigned, with a short time limit.
struct UnsignedRequest {
  std::string method = "GET";
  Endpoint endpoint;  ///< with the path as its base_path
  http::Headers headers;
  std::chrono::milliseconds wait_max{1'000};
};
struct UnsignedResponse {
  int status = 0;
  std::string body;
};
/// Sends the request. Error messages contain nothing from headers or bodies.
Task<Result<UnsignedResponse>> send_unsigned(std::shared_ptr<HttpSender> http, UnsignedRequest request);

}  // namespace martlet::aws
