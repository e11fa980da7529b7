#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "document_path.hpp"
#include "expression_placeholders.hpp"

namespace martlet::cloud::dynamodb {

/// The value that SET assigns: a path, a value, a sum, a difference, if_not_exists() or list_append().
struct UpdateValue {
  enum class Kind { path, value, plus, minus, if_not_exists, list_append };
  Kind kind = Kind::value;
  DocumentPath path{};
  AttributeValue value{};
  std::vector<UpdateValue> parts{};
};

struct UpdateAction {
  enum class Kind { set, remove, add, delete_ };
  Kind kind = Kind::set;
  DocumentPath path{};
  UpdateValue value{};
};

/// A parsed UpdateExpression.
class UpdateExpression {
 public:
  /// Constructs an expression that changes nothing.
  UpdateExpression() = default;
  /// Parses an expression. Fails with ValidationException and AWS's message.
  static ServiceResult<UpdateExpression> parse(std::string_view text, ExpressionPlaceholders& placeholders);

  /// Updates `item` with values read from it before the update. Fails with ValidationException if the item lacks a value that the update
  /// needs; `item` may then be partly changed.
  ServiceResult<> apply(Item& item) const;
  const std::vector<UpdateAction>& actions() const { return actions_; }
  /// Returns the paths that the update changes.
  std::vector<DocumentPath> paths() const;

 private:
  explicit UpdateExpression(std::vector<UpdateAction> actions) : actions_(std::move(actions)) {}
  std::vector<UpdateAction> actions_;
};

}  // namespace martlet::cloud::dynamodb
