#pragma once
#include "condition.hpp"
#include "expression_problems.hpp"

/// Checks of conditions beyond their syntax.
namespace martlet::cloud::dynamodb {

bool is_comparator(std::string_view symbol);
/// Checks that no path is compared with itself.
void check_distinct(const ConditionNode& node, ExpressionProblems& problems);
/// Checks that the bounds of a BETWEEN have the same type and are in order.
void check_between(const ConditionNode& node, ExpressionProblems& problems);
/// Checks that the function exists and accepts the number and types of its operands.
void check_function(const ConditionNode& node, ExpressionProblems& problems);

}  // namespace martlet::cloud::dynamodb
