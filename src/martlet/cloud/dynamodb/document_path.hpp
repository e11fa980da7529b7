#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "item.hpp"

namespace martlet::cloud::dynamodb {

/// The path of a value in an item: `items[0].price`.
struct DocumentPath {
  using Step = std::variant<std::string, std::size_t>;  ///< a member's name, or an index in a list
  std::vector<Step> steps{};                            ///< the first is the attribute's name

  const std::string& attribute() const { return std::get<std::string>(steps.front()); }
  bool is_nested() const { return steps.size() > 1; }
  /// Returns the path as messages show it: "[items, [0], price]".
  std::string shown() const;
  friend bool operator==(const DocumentPath&, const DocumentPath&) = default;
};

/// Returns the value at `path`, or nullptr if the item has none.
const AttributeValue* find(const Item& item, const DocumentPath& path);
AttributeValue* find(Item& item, const DocumentPath& path);

/// Returns AWS's message about two paths that can't be used in one expression, or "" if they can.
std::string conflict_of(const DocumentPath& one, const DocumentPath& other);

/// Returns the projection of an item: only the values at these paths. List elements are renumbered without gaps.
Item project(const Item& item, const std::vector<DocumentPath>& paths);

}  // namespace martlet::cloud::dynamodb
