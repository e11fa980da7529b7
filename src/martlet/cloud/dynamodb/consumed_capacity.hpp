#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include "item_shapes.hpp"

namespace martlet::cloud::dynamodb {

/// The capacity of a table that a call consumed. It is returned as ReturnConsumedCapacity (`asked`) requests: NONE, TOTAL or INDEXES.
struct CapacityUse {
  std::string table{};
  double units = 0;
  std::string index{};  ///< for a query or scan, the index that it read
  bool is_global = true;
};
std::optional<ConsumedCapacity> consumed(const std::optional<std::string>& asked, const CapacityUse& use);

/// Returns the capacity of several tables in the same form. `units` are by table name.
std::optional<std::vector<ConsumedCapacity>> consumed(const std::optional<std::string>& asked, const std::map<std::string, double>& units);

double read_units(std::size_t bytes, bool is_consistent);
double write_units(std::size_t bytes);

}  // namespace martlet::cloud::dynamodb
