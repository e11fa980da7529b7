#pragma once
#include <expected>
#include <string>

#include <martlet/cloud/api/access_control.hpp>
#include <martlet/http/request.hpp>

namespace martlet::cloud::lambda {

/// The text of a function URL's 403 for callers who may not invoke its function.
inline constexpr const char* url_forbidden =
    "Forbidden. For troubleshooting Function URL authorization issues, see: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html";

/// Returns the signer of a request to a function URL with AuthType AWS_IAM. `body` is the request's body. The error is the 403's text.
std::expected<Identity, std::string> url_caller(AccessControl& access_control, const http::Request& request, std::string_view body,
                                                WallTime now);

}  // namespace martlet::cloud::lambda
