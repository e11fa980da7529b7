#include "size_text.hpp"

namespace martlet::deploy {

std::string size_text(std::int64_t bytes) {
  const auto tenths = [](std::int64_t value, std::int64_t unit) {
    const std::int64_t scaled = (value * 10 + unit / 2) / unit;
    return std::to_string(scaled / 10) + '.' + std::to_string(scaled % 10);
  };
  if (bytes < 1024) return std::to_string(bytes) + " bytes";
  if (bytes < 1024 * 1024) return tenths(bytes, 1024) + " KB";
  if (bytes < 1024LL * 1024 * 1024) return tenths(bytes, 1024 * 1024) + " MB";
  return tenths(bytes, 1024LL * 1024 * 1024) + " GB";
}

}  // namespace martlet::deploy
