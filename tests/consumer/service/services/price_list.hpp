#pragma once
#include <optional>
#include <string>

namespace shop {

class PriceList {
 public:
  /// The price in cents; nullopt if the article is unknown.
  std::optional<int> of(const std::string& article) const;
};

}  // namespace shop
