#pragma once
#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/cloud/sandbox/invoke_result.hpp>
#include <martlet/http/response.hpp>

#include "proxy_answer.hpp"

namespace martlet::cloud {

/// The response that a streamed answer means: its prelude, up to eight NUL bytes, has status, headers and cookies; what follows is the
/// body. An answer of another content type than `application/vnd.awslambda.http-integration-response` has no prelude: it is the body of a
/// 200. Waits for the prelude. Code::malformed for one that isn't of the format or longer than 16 KB, and where the answer breaks off
/// before its end.
Task<Result<http::Response>> read_streamed_answer(InvokeResult answer, AnswerRules rules);

}  // namespace martlet::cloud
