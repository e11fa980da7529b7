#pragma once
#include <string_view>

#include <martlet/base/result.hpp>
#include <martlet/base/wall_time.hpp>

namespace martlet::cli {

/// Parses a time: how long before `now` ("90s", "10m", "2h", "3d"), or a point in time ("2026-01-31T12:00:00Z").
Result<WallTime> parse_since(std::string_view text, WallTime now);

}  // namespace martlet::cli
