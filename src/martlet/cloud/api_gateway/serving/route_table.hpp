#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "resources.hpp"
#include "route_key.hpp"

namespace martlet::cloud::http_apis {

/// The routes of an HTTP API, and which of them a request takes: one whose path fits and has its literals earlier, before one with
/// parameters, before one with `{proxy+}`, before `$default`; of two with the same path the one of the request's method, before ANY.
/// Contract: API Gateway Developer Guide, "Create routes for HTTP APIs in API Gateway", "Routing API requests".
class RouteTable {
 public:
  explicit RouteTable(const std::vector<Route>& routes);

  struct Match {
    const Route* route = nullptr;
    std::vector<std::pair<std::string, std::string>> parameters{};  ///< decoded
  };
  /// `path` is as it was sent, without the stage. nullopt: no route fits, and there is no `$default`.
  std::optional<Match> find(std::string_view method, std::string_view path) const;

 private:
  struct Entry {
    Route route;
    RouteKey key;
  };
  std::vector<Entry> entries_;  // the first that fits is the right one
};

}  // namespace martlet::cloud::http_apis
