#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/server/options.hpp>

namespace martlet {

class Request;

/// A route's CORS options, worked out once.
struct PreparedCors {
  explicit PreparedCors(const CorsOptions& options);

  /// Is `origin` (a request's header) one that is allowed?
  bool allows(std::optional<std::string_view> origin) const;

  const CorsOptions options;
  std::string allowed_headers;
  std::string exposed_headers;
  std::vector<std::string> lower_headers;  // those allowed, for comparison
};

/// The CORS headers of a route's answer.
void add_cors_headers(const PreparedCors& cors, const Request& request, http::Headers& headers);

/// The answer to a preflight request against the route of the method that it names.
Response preflight(const PreparedCors* cors, const Request& request);

}  // namespace martlet
