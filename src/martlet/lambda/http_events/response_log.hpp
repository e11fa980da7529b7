#pragma once
#include <martlet/base/result.hpp>
#include <martlet/http/request.hpp>
#include <martlet/http/response.hpp>
#include <martlet/lambda/context.hpp>
#include <martlet/lambda/http_events.hpp>

namespace martlet::lambda {

/// Logs every response other than success, but never a payload, which could contain secrets.
void log_response(const HttpEventOptions& options, const Context& context, const http::Request& request, const http::Response& response);

/// Logs that an event isn't a valid HTTP request, and why.
void log_refusal(const Context& context, const Error& why);

}  // namespace martlet::lambda
