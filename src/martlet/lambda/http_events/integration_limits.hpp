#pragma once
#include <cstddef>

#include <martlet/lambda/function_error.hpp>

#include "http_event.hpp"

namespace martlet::lambda {

/// Returns the size of the largest response that the integration that sent `event` accepts: a load balancer at most 1 MB, others
/// `configured_max`.
std::size_t response_bytes_max(const HttpEvent& event, std::size_t configured_max);

/// Returns the invocation error for a response that is larger than that.
FunctionError response_too_large(const HttpEvent& event, std::size_t bytes_max);

/// Returns whether the integration accepts a streamed response. HTTP APIs and load balancers can't stream. Only the domain distinguishes an
/// HTTP API with format 2.0 from a function URL.
bool can_be_streamed(const HttpEvent& event);

}  // namespace martlet::lambda
