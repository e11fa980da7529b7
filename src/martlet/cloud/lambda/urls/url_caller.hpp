#pragma once
#include <expected>
#include <string>

#include <martlet/cloud/api/authority.hpp>
#include <martlet/http/request.hpp>

namespace martlet::cloud::lambda {

/// What a function URL says, with 403, to who may not invoke its function.
inline constexpr const char* url_forbidden =
    "Forbidden. For troubleshooting Function URL authorization issues, see: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html";

/// Who signed a request to a function URL with AuthType AWS_IAM, whose body is `body`. The error is what the URL answers 403 with.
std::expected<Identity, std::string> url_caller(Authority& authority, const http::Request& request, std::string_view body, WallTime now);

}  // namespace martlet::cloud::lambda
