#pragma once
#include <optional>
#include <string>

namespace shop {

class PriceList {
 public:
  /// In cents.
  std::optional<int> of(const std::string& article) const;
};

}  // namespace shop
