#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::cli {

/// A route as it is named on a command line: a method, and a path such as `/orders/{id}/rating`.
struct RoutePath {
  std::string method;                   ///< "POST"
  std::string path;                     ///< "/orders/{id}/rating"
  std::vector<std::string> segments;    ///< without braces: "orders", "id", "rating"
  std::vector<std::string> parameters;  ///< "id"

  bool has_body() const { return method == "POST" || method == "PUT" || method == "PATCH"; }
  /// The function of martlet::Server that adds it: "post".
  std::string function() const;
  /// "post_orders_id_rating": what its handler's file is called unless it has a name.
  std::string snake_case() const;
  /// The path with every parameter called alike: two routes with the same one are the same.
  std::string shape() const;
};

/// Fails with Code::malformed for a method other than GET, POST, PUT, PATCH and DELETE, and for a path that isn't `/` and segments of
/// letters, digits, `-` and `_`, or of one parameter in braces each.
Result<RoutePath> read_route(std::string_view method, std::string_view path);

}  // namespace martlet::cli
