#pragma once
#include <optional>
#include <string>

#include <martlet/http/request.hpp>

namespace martlet::cloud::lambda {

/// Which function URL a request is for, and its target there.
struct UrlAddress {
  std::string id{};
  std::string target{};  ///< begins with a slash, still encoded
};

/// By the host's name, "ID.lambda-url.eu-central-1.localhost:4566", or for clients that can't resolve such names by the path,
/// "/_aws/lambda-url/ID/orders?a=1". nullopt: it is no request to a function URL.
std::optional<UrlAddress> url_address(const http::Request& request);

}  // namespace martlet::cloud::lambda
