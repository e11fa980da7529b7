#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/http/request.hpp>

namespace martlet::cloud::api_gateway {

/// The API that a request is for, and the rest of its target: "/_aws/execute-api/abc/dev/orders?a=1" is API "abc" and "/dev/orders?a=1".
struct ApiAddress {
  std::string api_id{};
  std::string target{};  ///< begins with a slash, still encoded
};

/// Finds the API in the path, or in a host name "ID.execute-api...". Returns nullopt if the request isn't for an API.
std::optional<ApiAddress> api_address(const http::Request& request);

/// A target without its first segment: "/dev/orders?a=1" is "/orders?a=1" and the stage "dev", if the API has that stage.
struct StageAndTarget {
  std::string stage{};
  std::string target{};
};
StageAndTarget split_stage(std::string_view target);

}  // namespace martlet::cloud::api_gateway
