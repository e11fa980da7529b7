#pragma once
#include <martlet/cloud/gateway/gateway.hpp>
#include <martlet/http/response.hpp>

namespace martlet::cloud {

/// The errors that a gateway itself responds with.
enum class GatewayError {
  bad_request,  ///< the target can't be represented in an event, or the request is malformed
  too_large,    ///< the request's body or the event is too large
  throttled,
  function_failed,  ///< the function failed, or its response was malformed
  timed_out,        ///< the wait exceeded the integration's limit, not the function's own
};

http::Response to_response(GatewayError error, GatewayKind kind);

}  // namespace martlet::cloud
