#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace martlet::cloud::api_gateway {

/// A parsed route key: "GET /orders/{id}", "ANY /{proxy+}" or "$default".
struct RouteKey {
  struct Segment {
    std::string text{};  ///< a literal, or a parameter's name
    bool is_parameter = false;
    bool takes_rest = false;  ///< as in {proxy+}, which matches one or more segments
  };
  bool is_default = false;
  std::string method{};  ///< "ANY" matches every method
  std::string path{};    ///< "/orders/{id}"
  std::vector<Segment> segments{};

  /// Parses `text`. Returns nullopt if it isn't a route key of an HTTP API.
  static std::optional<RouteKey> parse(std::string_view text);
};

}  // namespace martlet::cloud::api_gateway
