#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include <martlet/json/locate.hpp>
#include <martlet/schema/problems.hpp>

namespace martlet::schema {

/// The order of a problem among all: at every level of the value, the place of the field or element, last the place of the rule.
/// Problems arrive in document order and are reported in this one.
using Order = std::vector<std::uint32_t>;

using Cause = Problem::Cause;

struct FoundProblem {
  Order order;
  Problem problem;
  std::vector<std::string>
      expected;           ///< where the cause is the type: its name; where it is `allowed`: the values; of an unknown key: the known ones
  std::size_t depth = 0;  ///< levels from the root
  json::Path path{};      ///< where ReadMode::keeps_paths
};

/// Keeps the first problems, in order, of however many a hostile input has.
class ProblemList {
 public:
  explicit ProblemList(std::size_t size_max) : size_max_(size_max) {}

  bool empty() const { return found_.empty() && !is_cut_; }
  /// Counts every problem ever found: where it stays the same, nothing was wrong in between.
  std::uint64_t count() const { return count_; }
  /// Would a problem at this place be kept? Saves building its text.
  bool takes(const Order& order) const;
  void add(FoundProblem problem);
  /// Forgets what is at `order` or below: that value was replaced, or must not be there at all.
  void forget_under(const Order& order);
  bool has_under(const Order& order) const;
  /// In order; empties the list.
  std::vector<FoundProblem> take();

 private:
  std::size_t size_max_;
  std::vector<FoundProblem> found_;
  std::uint64_t count_ = 0;
  bool is_cut_ = false;
};

}  // namespace martlet::schema
