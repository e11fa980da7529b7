#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::cli {

/// A route on the command line: a method, and a path such as `/orders/{id}/rating`.
struct RouteArgument {
  std::string method;                   ///< "POST"
  std::string path;                     ///< "/orders/{id}/rating"
  std::vector<std::string> segments;    ///< without braces: "orders", "id", "rating"
  std::vector<std::string> parameters;  ///< "id"

  bool has_body() const { return method == "POST" || method == "PUT" || method == "PATCH"; }
  /// Returns the name of the function of martlet::Server that adds the route: "post".
  std::string function() const;
  /// Returns the default name of its handler's file: "post_orders_id_rating".
  std::string snake_case() const;
  /// Returns the path without the parameters' names. Two routes with the same method and this path match the same requests.
  std::string path_without_parameter_names() const;
};

/// Reads a route. Fails with Code::malformed for a method other than GET, POST, PUT, PATCH and DELETE, and for a path that isn't `/`
/// followed by segments of letters, digits, `-` and `_`, or of one parameter in braces.
Result<RouteArgument> read_route_argument(std::string_view method, std::string_view path);

}  // namespace martlet::cli
