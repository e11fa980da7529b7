#pragma once
#include <cstdint>
#include <string>

namespace martlet::deploy {

/// Returns a text such as "12.3 MB".
std::string size_text(std::int64_t bytes);

}  // namespace martlet::deploy
