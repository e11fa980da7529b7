#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/server/route_options.hpp>

namespace martlet {

class Request;

/// A route's CORS options, prepared once.
struct PreparedCors {
  explicit PreparedCors(const CorsOptions& options);

  /// Returns whether `origin` (a request's header) is allowed.
  bool allows(std::optional<std::string_view> origin) const;

  const CorsOptions options;
  std::string allowed_headers;
  std::string exposed_headers;
  std::vector<std::string> lower_headers;  // allowed headers, for comparison
};

/// Adds the CORS headers to a route's response.
void add_cors_headers(const PreparedCors& cors, const Request& request, http::Headers& headers);

/// Returns the response to a preflight request for the route of the method that the request names; `cors` is nullptr if the route has no
/// CORS.
Response preflight(const PreparedCors* cors, const Request& request);

}  // namespace martlet
