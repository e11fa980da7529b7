#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/http/request.hpp>

namespace martlet::cloud::http_apis {

/// A request's API, and its target after that: "/_aws/execute-api/abc/dev/orders?a=1" is API "abc" and "/dev/orders?a=1".
struct ApiAddress {
  std::string api_id{};
  std::string target{};  ///< begins with a slash, still encoded
};

/// By the path, or by a host name "ID.execute-api..."; nullopt: it is no request to an API.
std::optional<ApiAddress> api_address(const http::Request& request);

/// "/dev/orders?a=1" is stage "dev" and "/orders?a=1", if the API has that stage.
struct StagedTarget {
  std::string stage{};
  std::string target{};
};
StagedTarget first_segment(std::string_view target);

}  // namespace martlet::cloud::http_apis
