#pragma once
#include <martlet/cloud/gateway/gateway.hpp>
#include <martlet/http/response.hpp>

namespace martlet::cloud {

/// What a gateway answers by itself.
enum class GatewayError {
  bad_request,  ///< a target that no event can carry
  too_large,    ///< the request's body, or the event
  throttled,
  function_failed,  ///< or its answer was malformed
  timed_out,        ///< the integration, not the function by itself
};

http::Response to_response(GatewayError error, GatewayKind kind);

}  // namespace martlet::cloud
