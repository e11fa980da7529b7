#pragma once
#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace martlet::json {

/// A step into a value: the key of a member, or the index of an element.
using Step = std::variant<std::string, std::size_t>;
/// The steps from the root to a value: {"items", 1, "sku"}.
using Path = std::vector<Step>;

}  // namespace martlet::json
