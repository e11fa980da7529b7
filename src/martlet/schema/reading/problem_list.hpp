#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include <martlet/json/path.hpp>
#include <martlet/schema/problems.hpp>

namespace martlet::schema {

/// The position of a problem among all problems: on each level of the value, the index of the field or element, then that of the rule.
/// Problems are found in document order, and are reported in this order.
using Order = std::vector<std::uint32_t>;

/// Positions of problems within one value that come before those of its rules, in joi's order.
namespace slot {
inline constexpr std::uint32_t missing = 0, allowed = 0, type = 1, items = 2, integer = 2, first_rule = 3;
inline constexpr std::uint32_t range = 0x10000000;  ///< the range of an integer member
inline constexpr std::uint32_t unknown_key = 0x40000000;
inline constexpr std::uint32_t object_rule = 0x80000000;
}  // namespace slot

using Cause = Problem::Cause;

struct FoundProblem {
  Order order;
  Problem problem;
  std::vector<std::string> expected;  ///< if the cause is the type: its name; if `allowed`: the values; for an unknown key: the known ones
  std::size_t depth = 0;              ///< levels from the root
  json::Path path{};                  ///< if ReadMode::keeps_paths is set
};

/// A list that keeps only the first problems in order, since hostile input may have any number of them.
class ProblemList {
 public:
  explicit ProblemList(std::size_t size_max) : size_max_(size_max) {}

  bool empty() const { return found_.empty() && !is_cut_; }
  /// Returns the number of all problems ever found: if it is unchanged, no problem was found in between.
  std::uint64_t count() const { return count_; }
  /// Returns whether a problem at this position would be kept. If not, its text need not be built.
  bool takes(const Order& order) const;
  void add(FoundProblem problem);
  /// Removes the problems at or below `order`: that value was replaced, or isn't allowed at all.
  void remove_under(const Order& order);
  bool has_under(const Order& order) const;
  /// Returns the problems in order, and empties the list.
  std::vector<FoundProblem> take();

 private:
  std::size_t size_max_;
  std::vector<FoundProblem> found_;
  std::uint64_t count_ = 0;
  bool is_cut_ = false;
};

}  // namespace martlet::schema
