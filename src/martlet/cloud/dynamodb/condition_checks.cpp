#include "condition_checks.hpp"

#include <algorithm>
#include <array>

namespace martlet::cloud::dynamodb {
namespace {

using Kind = ConditionNode::Kind;
using Problem = ExpressionProblems::Kind;
using Type = AttributeValue::Type;

struct Function {
  std::string_view name;
  std::size_t operands;
};
constexpr std::array<Function, 6> functions = {
    {{"attribute_exists", 1}, {"attribute_not_exists", 1}, {"attribute_type", 2}, {"begins_with", 2}, {"contains", 2}, {"size", 1}}};

// Returns the type of an operand, or nullopt for a path, whose type isn't known.
std::optional<Type> type_of(const ConditionNode& operand) {
  if (operand.kind == Kind::size) return Type::number;
  if (operand.kind == Kind::value) return operand.value.type();
  return std::nullopt;
}

void wrong_type(const ConditionNode& node, std::string_view type, ExpressionProblems& problems) {
  problems.add(Problem::function, "Incorrect operand type for operator or function; operator or function: " + node.name +
                                      ", operand type: " + std::string(type));
}

std::string_view name_of(Type type) {
  constexpr std::array<std::string_view, 10> names = {"S", "N", "B", "BOOL", "NULL", "SS", "NS", "BS", "L", "M"};
  return names[static_cast<std::size_t>(type)];
}

void check_attribute_type(const ConditionNode& node, ExpressionProblems& problems) {
  const std::optional<Type> type = type_of(node.parts[1]);
  if (!type) return wrong_type(node, "{NS,SS,L,BS,N,M,B,BOOL,NULL,S}", problems);
  if (*type != Type::string) return wrong_type(node, name_of(*type), problems);
  const std::string& wanted = node.parts[1].value.text();
  constexpr std::array<std::string_view, 10> known = {"S", "N", "B", "BOOL", "NULL", "SS", "NS", "BS", "L", "M"};
  if (std::ranges::find(known, wanted) != known.end()) return;
  problems.add(Problem::function, "Invalid attribute type name found; type: " + wanted + ", valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}");
}

}  // namespace

bool is_comparator(std::string_view symbol) {
  return std::ranges::any_of(std::array<std::string_view, 6>{"=", "<>", "<", "<=", ">", ">="}, [&](auto one) { return one == symbol; });
}

void check_distinct(const ConditionNode& node, ExpressionProblems& problems) {
  if (node.parts.size() != 2 || node.parts[0].kind != Kind::path || node.parts[1].kind != Kind::path) return;
  if (node.parts[0].path != node.parts[1].path) return;
  problems.add(Problem::operands,
               "The first operand must be distinct from the remaining operands for this operator or function; operator: " + node.name +
                   ", first operand: " + node.parts[0].path.shown());
}

void check_between(const ConditionNode& node, ExpressionProblems& problems) {
  const ConditionNode& low = node.parts[1];
  const ConditionNode& high = node.parts[2];
  if (low.kind != Kind::value || high.kind != Kind::value) return;
  const std::string bounds =
      "; lower bound operand: AttributeValue: " + low.value.shown() + ", upper bound operand: AttributeValue: " + high.value.shown();
  if (low.value.type() != high.value.type()) {
    problems.add(Problem::function, "The BETWEEN operator requires same data type for lower and upper bounds" + bounds);
  } else if (low.value.sort_key() > high.value.sort_key()) {
    problems.add(Problem::function, "The BETWEEN operator requires upper bound to be greater than or equal to lower bound" + bounds);
  }
}

void check_function(const ConditionNode& node, ExpressionProblems& problems) {
  const auto function = std::ranges::find(functions, node.name, &Function::name);
  if (function == functions.end()) return problems.add(Problem::unknown_function, "Invalid function name; function: " + node.name);
  if (node.parts.size() != function->operands) {
    return problems.add(Problem::operands, "Incorrect number of operands for operator or function; operator or function: " + node.name +
                                               ", number of operands: " + std::to_string(node.parts.size()));
  }
  for (const ConditionNode& part : node.parts) {
    if (part.kind == Kind::function)
      return problems.add(Problem::misused_function,
                          "The function is not allowed to be used this way in an expression; function: " + part.name);
  }
  check_distinct(node, problems);
  const std::optional<Type> first = type_of(node.parts[0]);
  if (node.name.starts_with("attribute_") && node.name != "attribute_type" && node.parts[0].kind != Kind::path) {
    problems.add(Problem::function, "Operator or function requires a document path; operator or function: " + node.name);
  } else if (node.name == "attribute_type") {
    check_attribute_type(node, problems);
  } else if (node.name == "begins_with") {
    for (const ConditionNode& part : node.parts) {
      const std::optional<Type> type = type_of(part);
      if (type && *type != Type::string && *type != Type::binary) return wrong_type(node, name_of(*type), problems);
    }
  } else if (node.name == "size" && first && (*first == Type::number || *first == Type::boolean || *first == Type::null)) {
    wrong_type(node, name_of(*first), problems);
  }
}

}  // namespace martlet::cloud::dynamodb
