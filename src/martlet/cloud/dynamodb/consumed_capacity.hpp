#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include "item_shapes.hpp"

namespace martlet::cloud::dynamodb {

/// What a call used of a table's capacity, as ReturnConsumedCapacity asks for it: NONE, TOTAL or INDEXES.
struct CapacityUse {
  std::string table{};
  double units = 0;
  std::string index{};  ///< of a query or scan: what it read
  bool is_global = true;
};
std::optional<ConsumedCapacity> consumed(const std::optional<std::string>& asked, const CapacityUse& use);

/// The same of several tables, by their names.
std::optional<std::vector<ConsumedCapacity>> consumed(const std::optional<std::string>& asked, const std::map<std::string, double>& units);

double read_units(std::size_t bytes, bool is_consistent);
double write_units(std::size_t bytes);

}  // namespace martlet::cloud::dynamodb
