#pragma once
#include <martlet/cloud/gateway/gateway.hpp>
#include <martlet/http/response.hpp>

namespace martlet::cloud {

/// The errors that a gateway itself responds with.
enum class GatewayError {
  bad_request,  ///< a target that no event can carry
  too_large,    ///< the request's body, or the event
  throttled,
  function_failed,  ///< or the function's answer was malformed
  timed_out,        ///< the integration's limit, not the function's own
};

http::Response to_response(GatewayError error, GatewayKind kind);

}  // namespace martlet::cloud
