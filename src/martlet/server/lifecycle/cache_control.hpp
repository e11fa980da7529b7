#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/server/route_options.hpp>

namespace martlet {

struct CacheableResponse {
  int status;
  std::string_view method;
  std::optional<std::chrono::milliseconds> ttl;  ///< the response's own
  bool is_private;                               ///< the request is authenticated, or the response sets a cookie
};

/// Returns the value of cache-control; "" for none.
std::string cache_control(const CacheOptions& options, const CacheableResponse& answer);

}  // namespace martlet
