#pragma once
#include "condition.hpp"

/// What a condition can't be though its syntax is right.
namespace martlet::cloud::dynamodb {

bool is_comparator(std::string_view symbol);
/// A path isn't compared with itself.
void check_distinct(const ConditionNode& node, ExpressionProblems& problems);
/// The bounds of a BETWEEN are of one type, and in order.
void check_between(const ConditionNode& node, ExpressionProblems& problems);
/// The function exists, with so many operands of such types.
void check_function(const ConditionNode& node, ExpressionProblems& problems);

}  // namespace martlet::cloud::dynamodb
