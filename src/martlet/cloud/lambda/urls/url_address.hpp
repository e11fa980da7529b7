#pragma once
#include <optional>
#include <string>

#include <martlet/http/request.hpp>

namespace martlet::cloud::lambda {

/// The id of the function URL that a request is for, and the request's target relative to it.
struct UrlAddress {
  std::string id{};
  std::string target{};  ///< begins with a slash, still encoded
};

/// Reads the address from the host name, "ID.lambda-url.eu-central-1.localhost:4566", or, for clients that can't resolve such names, from
/// the path, "/_aws/lambda-url/ID/orders?a=1". Returns nullopt if it isn't a request to a function URL.
std::optional<UrlAddress> url_address(const http::Request& request);

}  // namespace martlet::cloud::lambda
