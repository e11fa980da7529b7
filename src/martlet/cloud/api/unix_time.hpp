#pragma once
#include <cstdint>

#include <martlet/base/wall_time.hpp>

namespace martlet::cloud {

/// Returns seconds since 1970 with fractions, as the JSON protocols write timestamps.
inline double unix_seconds(WallTime time) { return static_cast<double>(time.time_since_epoch().count()) / 1000; }

/// Returns milliseconds since 1970, as CloudWatch Logs writes them.
inline std::int64_t unix_milliseconds(WallTime time) { return time.time_since_epoch().count(); }

}  // namespace martlet::cloud
