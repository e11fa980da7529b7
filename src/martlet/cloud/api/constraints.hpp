#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/json/value.hpp>
#include <martlet/schema/checking/pattern.hpp>

namespace martlet::cloud {

/// A constraint that an operation's model puts on a member of its request, such as its length. It is written as
///
///     member("FunctionName").required().length(1, 140).pattern("...")
///     member("RoutingConfig.AdditionalVersionWeights").keys(value().length(1, 1024)).values(value().range(0.0, 1.0))
///
/// A nested member is named by its path. Elements of a list are checked only if `each` has constraints for them.
class Constraint {
 public:
  explicit Constraint(std::string_view path) : path_(path) {}

  Constraint& required();
  Constraint& length(std::size_t min, std::size_t max);
  Constraint& min_length(std::size_t min);
  Constraint& max_length(std::size_t max);
  /// Requires that the pattern match the whole text, as AWS's patterns do. `shown` is the pattern in AWS's messages if it isn't
  /// `expression`.
  Constraint& pattern(std::string_view expression, std::string_view shown = {});
  Constraint& one_of(std::vector<std::string> values);
  /// In messages, integers are shown without a decimal point and fractions with one: 10240, 1.0.
  template <class Number>
  Constraint& range(Number min, Number max) {
    return at_most(static_cast<double>(max), shown(max)).at_least(static_cast<double>(min), shown(min));
  }
  template <class Number>
  Constraint& min(Number min) {
    return at_least(static_cast<double>(min), shown(min));
  }
  /// Constrain the keys and the values of a map.
  Constraint& keys(Constraint constraint);
  Constraint& values(Constraint constraint);
  /// Constrains each element of a list.
  Constraint& each(Constraint constraint);

  const std::string& path() const { return path_; }
  /// Appends a sentence for each constraint that isn't met.
  void check(const json::Value& request, std::vector<std::string>& problems) const;

 private:
  struct Rule {
    enum class Kind { required, max_length, min_length, pattern, one_of, max, min };
    Kind kind;
    std::string sentence;  ///< "Member must have length less than or equal to 64"
    double limit = 0;
    std::string expression{};
    mutable std::shared_ptr<const schema::Pattern> compiled{};  // compiled on first use
  };
  static std::string shown(double number);
  static std::string shown(int number) { return std::to_string(number); }
  Constraint& add(Rule rule);
  Constraint& at_least(double limit, const std::string& text);
  Constraint& at_most(double limit, const std::string& text);
  bool is_met(const Rule& rule, const json::Value* value) const;
  bool is_met(const json::Value& value) const;
  std::string sentences() const;
  void check_parts(const json::Value& value, const std::string& name, std::vector<std::string>& problems) const;

  std::string path_;
  std::vector<Rule> rules_;
  std::vector<std::string> allowed_;
  std::vector<Constraint> keys_;  // at most one, as in the next two
  std::vector<Constraint> values_;
  std::vector<Constraint> items_;
};

inline Constraint member(std::string_view path) { return Constraint(path); }
inline Constraint value() { return Constraint({}); }

using Constraints = std::vector<Constraint>;

/// Returns the message for constraints that aren't met: "2 validation errors detected: Value '...' at 'functionName' failed to satisfy
/// constraint: ...; ...". Returns nullopt if all are met.
std::optional<std::string> unmet_constraints(const Constraints& constraints, const json::Value& request);

}  // namespace martlet::cloud
