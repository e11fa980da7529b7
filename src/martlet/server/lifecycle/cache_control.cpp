#include "cache_control.hpp"

#include <algorithm>

namespace martlet {

std::string cache_control(const CacheOptions& options, const CacheableResponse& answer) {
  const auto is_cached = [&](int status) { return std::ranges::find(options.statuses, status) != options.statuses.end(); };
  const bool has_policy = options.enabled && options.expires_in && (answer.method == "GET" || answer.method == "HEAD") &&
                          (is_cached(answer.status) || (answer.status == 304 && is_cached(200)));
  if (!has_policy && !answer.ttl) return options.enabled ? options.otherwise : std::string();
  const auto ttl = answer.ttl ? *answer.ttl : *options.expires_in;
  std::string value = "max-age=" + std::to_string(std::chrono::duration_cast<std::chrono::seconds>(ttl).count()) + ", must-revalidate";
  if (answer.is_private || options.privacy == Privacy::is_private) return value + ", private";
  if (options.privacy == Privacy::is_public) return value + ", public";
  return value;
}

}  // namespace martlet
