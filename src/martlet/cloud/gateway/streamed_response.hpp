#pragma once
#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/cloud/sandbox/invoke_result.hpp>
#include <martlet/http/response.hpp>

#include "proxy_response.hpp"

namespace martlet::cloud {

/// Returns the HTTP response that a function's stream describes. Its prelude, which ends with eight NUL bytes, has status, headers and
/// cookies; the body follows. A response with a content type other than `application/vnd.awslambda.http-integration-response` has no
/// prelude: it is the body of a 200. Waits for the prelude. Fails with Code::malformed if this is malformed, exceeds 16 KB, or ends early.
Task<Result<http::Response>> read_streamed_response(InvokeResult answer, ProxyResponseRules rules);

}  // namespace martlet::cloud
