#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>

#include "item_shapes.hpp"

namespace martlet::cloud::dynamodb {

/// The capacity of a table that a call consumed.
struct CapacityUse {
  std::string table{};
  double units = 0;
  std::string index{};  ///< for a query or scan, the index that it read
  bool is_global = true;
};
/// Returns the capacity as ReturnConsumedCapacity (`requested`) asks for it: NONE, TOTAL or INDEXES.
std::optional<ConsumedCapacity> consumed_capacity(const std::optional<std::string>& requested, const CapacityUse& use);

/// Returns the capacity of several tables in the same form. `units` are by table name.
std::optional<std::vector<ConsumedCapacity>> consumed_capacity(const std::optional<std::string>& requested,
                                                               const std::map<std::string, double>& units);

double read_units(std::size_t bytes, bool is_consistent);
double write_units(std::size_t bytes);

}  // namespace martlet::cloud::dynamodb
