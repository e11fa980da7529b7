#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "resource_shapes.hpp"
#include "route_key.hpp"

namespace martlet::cloud::api_gateway {

/// The routes of an HTTP API, and the choice of one for a request. The first segment in which
/// matching routes differ decides: a literal takes precedence over a parameter, and a parameter over `{proxy+}`. `$default` comes last. For
/// the same path, the request's method takes precedence over ANY. Contract: API Gateway Developer Guide, "Create routes for HTTP APIs in
/// API Gateway", "Routing API requests".
class RouteTable {
 public:
  explicit RouteTable(const std::vector<Route>& routes);

  struct Match {
    const Route* route = nullptr;
    std::vector<std::pair<std::string, std::string>> parameters{};  ///< decoded
  };
  /// Finds the route for `path`, which is as sent, without the stage. Returns nullopt if there is none, not even `$default`.
  std::optional<Match> find(std::string_view method, std::string_view path) const;

 private:
  struct Entry {
    Route route;
    RouteKey key;
  };
  std::vector<Entry> entries_;  // by preference: the first match is the right one
};

}  // namespace martlet::cloud::api_gateway
