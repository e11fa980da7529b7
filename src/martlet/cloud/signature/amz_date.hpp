#pragma once
#include <optional>
#include <string_view>

#include <martlet/base/wall_time.hpp>

namespace martlet::cloud {

/// Parses a time such as "20130524T000000Z".
std::optional<WallTime> from_amz_date(std::string_view text);

}  // namespace martlet::cloud
