#pragma once
#include <martlet/base/log.hpp>
#include <martlet/lambda/context.hpp>
#include <martlet/lambda/runtime_api/runtime_response.hpp>

namespace martlet::lambda {

/// Returns the invocation that the Runtime API's response to `next` describes. Its views point into `event`; both `event` and `log` must
/// outlive it. An invalid deadline is logged.
Invocation to_invocation(const RuntimeResponse& event, const Log& log);

}  // namespace martlet::lambda
