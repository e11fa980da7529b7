#include <algorithm>
#include <array>

#include <martlet/base/text.hpp>

#include "condition.hpp"
#include "condition_checks.hpp"
#include "dynamodb_errors.hpp"
#include "expression_reader.hpp"

namespace martlet::cloud::dynamodb {
namespace {

using Kind = ConditionNode::Kind;
using Problem = ExpressionProblems::Kind;

class ConditionParser {
 public:
  ConditionParser(std::string_view text, ExpressionPlaceholders& placeholders) : reader_(text, placeholders) {}

  ConditionNode parse() {
    ConditionNode root = read_or();
    expect_condition(root);
    if (!tokens().is_at_end()) reader_.refuse();
    if (const std::string problem = reader_.problems().first(); !problem.empty()) throw SyntaxError{problem};
    return root;
  }

 private:
  TokenReader& tokens() { return reader_.tokens(); }

  ConditionNode read_or() { return read_joined(Kind::or_, "OR", &ConditionParser::read_and); }
  ConditionNode read_and() { return read_joined(Kind::and_, "AND", &ConditionParser::read_not); }

  ConditionNode read_joined(Kind kind, std::string_view keyword, ConditionNode (ConditionParser::*read)()) {
    ConditionNode first = (this->*read)();
    if (!tokens().is_keyword(keyword)) return first;
    expect_condition(first);
    ConditionNode joined{.kind = kind, .name = std::string(keyword)};
    joined.parts.push_back(std::move(first));
    while (tokens().take_keyword(keyword)) {
      reader_.count_operator();
      joined.parts.push_back((this->*read)());
      expect_condition(joined.parts.back());
    }
    return joined;
  }

  ConditionNode read_not() {
    if (!tokens().take_keyword("NOT")) return read_comparison();
    reader_.count_operator();
    ConditionNode inverted{.kind = Kind::not_, .name = "NOT"};
    inverted.parts.push_back(read_not());
    expect_condition(inverted.parts.back());
    return inverted;
  }

  ConditionNode read_comparison() {
    ConditionNode first = read_primary();
    if (tokens().peek().kind == Token::Kind::symbol && is_comparator(tokens().peek().text)) return read_compared(std::move(first));
    if (tokens().is_keyword("BETWEEN")) return read_between(std::move(first));
    if (tokens().is_keyword("IN")) return read_in(std::move(first));
    return first;
  }

  ConditionNode read_compared(ConditionNode first) {
    expect_operand(first);
    reader_.count_operator();
    ConditionNode node{.kind = Kind::compare, .name = std::string(tokens().next().text)};
    node.parts.push_back(std::move(first));
    node.parts.push_back(read_operand());
    check_distinct(node, reader_.problems());
    return node;
  }

  ConditionNode read_between(ConditionNode first) {
    expect_operand(first);
    reader_.count_operator();
    tokens().next();
    ConditionNode node{.kind = Kind::between, .name = "BETWEEN"};
    node.parts.push_back(std::move(first));
    node.parts.push_back(read_operand());
    if (!tokens().take_keyword("AND")) reader_.refuse();
    node.parts.push_back(read_operand());
    check_between(node, reader_.problems());
    return node;
  }

  ConditionNode read_in(ConditionNode first) {
    constexpr std::size_t operands_max = 101;
    expect_operand(first);
    reader_.count_operator();
    tokens().next();
    ConditionNode node{.kind = Kind::in, .name = "IN"};
    node.parts.push_back(std::move(first));
    reader_.expect_symbol("(");
    do node.parts.push_back(read_operand());
    while (tokens().take_symbol(","));
    reader_.expect_symbol(")");
    if (node.parts.size() > operands_max) {
      reader_.problems().add(Problem::operands, "The IN operator is provided with too many operands; number of operands: " +
                                                    std::to_string(node.parts.size() - 1));
    }
    return node;
  }

  ConditionNode read_operand() {
    ConditionNode operand = read_primary();
    expect_operand(operand);
    return operand;
  }

  ConditionNode read_primary() {
    if (tokens().is_symbol("(")) return read_parenthesized();
    if (tokens().peek().kind == Token::Kind::value) {
      ConditionNode node{.kind = Kind::value};
      node.value = reader_.read_value();
      return node;
    }
    if (is_keyword() || !reader_.is_at_path()) reader_.refuse();
    const bool is_function = tokens().peek().kind == Token::Kind::name && tokens().peek_after().text == "(";
    if (is_function) return read_function();
    ConditionNode node{.kind = Kind::path};
    node.path = reader_.read_path();
    return node;
  }

  bool is_keyword() {
    return std::ranges::any_of(std::array{"AND", "OR", "NOT", "BETWEEN", "IN"},
                               [&](const char* word) { return tokens().is_keyword(word); });
  }

  ConditionNode read_parenthesized() {
    reader_.count_operator();  // this also limits the depth of an expression
    reader_.expect_symbol("(");
    ConditionNode node = read_or();
    reader_.expect_symbol(")");
    if (node.is_parenthesized) reader_.problems().add(Problem::parentheses, "The expression has redundant parentheses;");
    node.is_parenthesized = true;
    return node;
  }

  ConditionNode read_function() {
    reader_.count_operator();
    ConditionNode node{.kind = Kind::function, .name = std::string(tokens().next().text)};
    if (node.name == "size") node.kind = Kind::size;
    reader_.expect_symbol("(");
    do {
      node.parts.push_back(read_primary());
      if (node.parts.back().kind != Kind::function) expect_operand(node.parts.back());
    } while (tokens().take_symbol(","));
    reader_.expect_symbol(")");
    check_function(node, reader_.problems());
    return node;
  }

  void expect_condition(const ConditionNode& node) {
    if (!node.is_operand()) return;
    if (node.kind != Kind::size) reader_.refuse();
    misused(node);
  }
  void expect_operand(const ConditionNode& node) {
    if (node.kind == Kind::function) return misused(node);
    if (!node.is_operand()) reader_.refuse();
  }
  void misused(const ConditionNode& node) {
    reader_.problems().add(Problem::misused_function,
                           "The function is not allowed to be used this way in an expression; function: " + node.name);
  }

  ExpressionReader reader_;
};

void collect_paths(const ConditionNode& node, std::vector<DocumentPath>& paths) {
  if (node.kind == Kind::path) paths.push_back(node.path);
  for (const ConditionNode& part : node.parts) collect_paths(part, paths);
}

}  // namespace

ServiceResult<Condition> Condition::parse(std::string_view name, std::string_view text, ExpressionPlaceholders& placeholders) {
  try {
    return Condition(ConditionParser(text, placeholders).parse());
  } catch (const SyntaxError& error) {
    return std::unexpected(validation_error("Invalid " + std::string(name) + ": " + error.message));
  }
}

std::vector<DocumentPath> Condition::paths() const {
  std::vector<DocumentPath> paths;
  collect_paths(root_, paths);
  return paths;
}

}  // namespace martlet::cloud::dynamodb
