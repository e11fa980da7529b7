#pragma once
#include <optional>
#include <string_view>

#include <martlet/http/fixed_headers.hpp>
#include <martlet/server/route.hpp>

namespace martlet {

/// A route's usual response, known at initialization: status 200 for the route's own method, with the content type of its handler's
/// result, and not a range. Transmission uses it for responses that have no other headers or cookies.
struct FixedResponse {
  std::string_view type;  ///< the default content type
  http::FixedHeaders headers;
};

/// Returns nullopt if the headers depend on more than the route. Ignores CORS.
std::optional<FixedResponse> fixed_response_of(const Route& route);

}  // namespace martlet
