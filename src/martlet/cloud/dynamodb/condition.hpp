#pragma once
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "document_path.hpp"
#include "expression_placeholders.hpp"

namespace martlet::cloud::dynamodb {

/// A node of a ConditionExpression, a FilterExpression or a KeyConditionExpression.
struct ConditionNode {
  enum class Kind { path, value, size, function, compare, between, in, and_, or_, not_ };
  Kind kind = Kind::value;
  std::string name{};                  ///< the function's name, or the comparison's operator
  DocumentPath path{};                 ///< if `kind` is path
  AttributeValue value{};              ///< if `kind` is value
  std::vector<ConditionNode> parts{};  ///< the operands
  bool is_parenthesized = false;

  bool is_operand() const { return kind == Kind::path || kind == Kind::value || kind == Kind::size; }
};

/// A parsed ConditionExpression, FilterExpression or KeyConditionExpression.
class Condition {
 public:
  /// Parses a condition. Fails with ValidationException and a message like `Invalid NAME: Syntax error; ...`.
  static ServiceResult<Condition> parse(std::string_view name, std::string_view text, ExpressionPlaceholders& placeholders);

  /// Returns whether `item` satisfies the condition. A missing attribute is unequal to every value.
  bool holds(const Item& item) const;
  const ConditionNode& root() const { return root_; }
  /// Returns all paths in the condition.
  std::vector<DocumentPath> paths() const;

 private:
  explicit Condition(ConditionNode root) : root_(std::move(root)) {}
  ConditionNode root_;
};

}  // namespace martlet::cloud::dynamodb
