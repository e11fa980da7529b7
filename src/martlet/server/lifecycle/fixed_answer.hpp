#pragma once
#include <optional>
#include <string_view>

#include <martlet/http/fixed_headers.hpp>
#include <martlet/server/route.hpp>

namespace martlet {

/// What a route answers with when all goes as usual, known at initialization: 200 to the route's own method, with the content type of what
/// its handler returns, whole. Transmission uses it for such an answer, if it has no headers or cookies of its own.
struct FixedAnswer {
  std::string_view type;  ///< of the content, by default
  http::FixedHeaders headers;
};

/// nullopt where the headers depend on more than the route. CORS isn't considered.
std::optional<FixedAnswer> fixed_answer_of(const Route& route);

}  // namespace martlet
