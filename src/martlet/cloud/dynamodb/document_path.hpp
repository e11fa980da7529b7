#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "attribute.hpp"

namespace martlet::cloud::dynamodb {

/// Where a value is in an item: `items[0].price`.
struct DocumentPath {
  using Step = std::variant<std::string, std::size_t>;  ///< a member, or an element of a list
  std::vector<Step> steps{};                            ///< the first is the attribute

  const std::string& attribute() const { return std::get<std::string>(steps.front()); }
  bool is_nested() const { return steps.size() > 1; }
  /// As in a message: "[items, [0], price]".
  std::string shown() const;
  friend bool operator==(const DocumentPath&, const DocumentPath&) = default;
};

/// nullptr: the item has none there.
const Attribute* find(const Item& item, const DocumentPath& path);
Attribute* find(Item& item, const DocumentPath& path);

/// Why two paths can't be in one expression, in AWS's words. "": they can.
std::string conflict_of(const DocumentPath& one, const DocumentPath& other);

/// What is at these paths, and nothing else. Elements of lists close ranks.
Item only(const Item& item, const std::vector<DocumentPath>& paths);

}  // namespace martlet::cloud::dynamodb
