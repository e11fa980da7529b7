#pragma once
#include <memory>
#include <string_view>

#include <martlet/base/log.hpp>
#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/state/state_folder.hpp>
#include <martlet/http/response.hpp>

#include "integrated_functions.hpp"

namespace martlet::cloud {

/// API Gateway's HTTP APIs: the operations on them (apigatewayv2), and the requests sent to them.
///
/// An API is reached at `ENDPOINT/_aws/execute-api/ID`, which is its `apiEndpoint`, or by its host name `ID.execute-api...`. As on AWS, the
/// rest of the path begins with the stage unless that is `$default`.
class ApiGatewayService {
 public:
  /// Opens the stored APIs. `functions` must outlive the result. Fails for the same reasons as StateFolder::database().
  static Result<ApiGatewayService> open(const StateFolder& state, IntegratedFunctions& functions, Log log = {});
  ApiGatewayService(ApiGatewayService&&) noexcept;
  ~ApiGatewayService();

  void serve(Api& api);

  /// Returns whether this is a request to an HTTP API, rather than one to AWS's own API.
  static bool is_for_an_api(const http::Request& request);
  /// Responds to such a request as the HTTP API does. `request` must stay alive until the response is complete.
  Task<http::Response> handle(http::Request& request);

 private:
  struct Parts;
  explicit ApiGatewayService(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::cloud
