#include "consumed_capacity.hpp"

#include <algorithm>

namespace martlet::cloud::dynamodb {
namespace {

std::size_t steps_of(std::size_t bytes, std::size_t step) { return std::max<std::size_t>(1, (bytes + step - 1) / step); }

}  // namespace

double read_units(std::size_t bytes, bool is_consistent) {
  constexpr std::size_t unit_bytes = 4096;
  constexpr double eventually = 0.5;
  return static_cast<double>(steps_of(bytes, unit_bytes)) * (is_consistent ? 1 : eventually);
}

double write_units(std::size_t bytes) {
  constexpr std::size_t unit_bytes = 1024;
  return static_cast<double>(steps_of(bytes, unit_bytes));
}

std::optional<ConsumedCapacity> consumed_capacity(const std::optional<std::string>& requested, const CapacityUse& use) {
  if (!requested || *requested == "NONE") return std::nullopt;
  ConsumedCapacity capacity{.table_name = use.table, .capacity_units = use.units};
  if (*requested != "INDEXES") return capacity;
  capacity.table = Capacity{use.index.empty() ? use.units : 0};
  if (use.index.empty()) return capacity;
  (use.is_global ? capacity.global_secondary_indexes : capacity.local_secondary_indexes) = {{use.index, Capacity{use.units}}};
  return capacity;
}

std::optional<std::vector<ConsumedCapacity>> consumed_capacity(const std::optional<std::string>& requested,
                                                               const std::map<std::string, double>& units) {
  if (!requested || *requested == "NONE") return std::nullopt;
  std::vector<ConsumedCapacity> all;
  for (const auto& [table, of_table] : units) all.push_back(*consumed_capacity(requested, {.table = table, .units = of_table}));
  return all;
}

}  // namespace martlet::cloud::dynamodb
