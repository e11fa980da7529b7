#include <array>

#include <martlet/base/text.hpp>

#include "dynamodb_errors.hpp"
#include "expression_reader.hpp"
#include "projection.hpp"
#include "update_expression.hpp"

namespace martlet::cloud::dynamodb {
namespace {

using Kind = UpdateValue::Kind;
using Problem = ExpressionProblems::Kind;
using Type = AttributeValue::Type;

struct Section {
  std::string_view keyword;
  UpdateAction::Kind kind;
};
constexpr std::array<Section, 4> sections = {{{"SET", UpdateAction::Kind::set},
                                              {"REMOVE", UpdateAction::Kind::remove},
                                              {"ADD", UpdateAction::Kind::add},
                                              {"DELETE", UpdateAction::Kind::delete_}}};

// Returns a type's name in messages about types that ADD and DELETE don't accept.
std::string_view long_name(Type type) {
  switch (type) {
    case Type::string: return "STRING";
    case Type::number: return "NUMBER";
    case Type::binary: return "BINARY";
    case Type::null: return "NULL";
    case Type::boolean: return "BOOLEAN";
    case Type::list: return "LIST";
    default: return "MAP";
  }
}

class UpdateParser {
 public:
  UpdateParser(std::string_view text, ExpressionPlaceholders& placeholders) : reader_(text, placeholders) {}

  std::vector<UpdateAction> parse() {
    while (!tokens().is_at_end() || actions_.empty()) read_section();
    if (std::string problem = reader_.problems().first(); !problem.empty()) throw SyntaxError{std::move(problem)};
    return std::move(actions_);
  }

 private:
  TokenReader& tokens() { return reader_.tokens(); }

  void read_section() {
    for (const Section& section : sections) {
      if (!tokens().take_keyword(section.keyword)) continue;
      if (!seen_.insert(section.keyword).second)
        reader_.problems().add(Problem::section,
                               "The \"" + std::string(section.keyword) + "\" section can only be used once in an update expression;");
      do read_action(section.kind);
      while (tokens().take_symbol(","));
      return;
    }
    reader_.refuse();
  }

  void read_action(UpdateAction::Kind kind) {
    reader_.count_operator();
    UpdateAction action{.kind = kind};
    action.path = reader_.read_path();
    if (kind == UpdateAction::Kind::set) {
      reader_.expect_symbol("=");
      action.value = read_sum();
    } else if (kind != UpdateAction::Kind::remove) {
      if (tokens().peek().kind != Token::Kind::value) reader_.refuse();
      action.value.value = reader_.read_value();
      check_elements(kind, action.value.value);
    }
    add_path(paths_, action.path, reader_.problems());
    actions_.push_back(std::move(action));
  }

  void check_elements(UpdateAction::Kind kind, const AttributeValue& value) {
    const bool is_add = kind == UpdateAction::Kind::add;
    if (value.is_set() || (is_add && value.type() == Type::number)) return;
    reader_.problems().add(Problem::operands,
                           "Incorrect operand type for operator or function; operator: " + std::string(is_add ? "ADD" : "DELETE") +
                               ", operand type: " + std::string(long_name(value.type())));
  }

  UpdateValue read_sum() {
    UpdateValue first = read_operand();
    const bool is_plus = tokens().is_symbol("+");
    if (!is_plus && !tokens().is_symbol("-")) return first;
    reader_.count_operator();
    const std::string_view sign = tokens().next().text;
    UpdateValue sum{.kind = is_plus ? Kind::plus : Kind::minus};
    sum.parts.push_back(std::move(first));
    sum.parts.push_back(read_operand());
    for (const UpdateValue& part : sum.parts) check_type(sign, part, Type::number);
    return sum;
  }

  UpdateValue read_operand() {
    if (tokens().is_symbol("(")) {
      reader_.count_operator();
      reader_.expect_symbol("(");
      UpdateValue inner = read_sum();
      reader_.expect_symbol(")");
      return inner;
    }
    UpdateValue operand;
    if (tokens().peek().kind == Token::Kind::value) {
      operand.value = reader_.read_value();
      return operand;
    }
    if (!reader_.is_at_path()) reader_.refuse();
    if (tokens().peek().kind == Token::Kind::name && tokens().peek_after().text == "(") return read_function();
    operand.kind = Kind::path;
    operand.path = reader_.read_path();
    return operand;
  }

  UpdateValue read_function() {
    reader_.count_operator();
    const std::string name(tokens().next().text);
    UpdateValue function{.kind = name == "list_append" ? Kind::list_append : Kind::if_not_exists};
    reader_.expect_symbol("(");
    do function.parts.push_back(read_operand());
    while (tokens().take_symbol(","));
    reader_.expect_symbol(")");
    check_function(name, function);
    return function;
  }

  void check_function(const std::string& name, const UpdateValue& function) {
    if (name != "if_not_exists" && name != "list_append")
      return reader_.problems().add(Problem::unknown_function, "Invalid function name; function: " + name);
    if (function.parts.size() != 2)
      return reader_.problems().add(Problem::function, "Incorrect number of operands for operator or function; operator or function: " +
                                                           name + ", number of operands: " + std::to_string(function.parts.size()));
    if (function.kind == Kind::list_append) {
      for (const UpdateValue& part : function.parts) check_type(name, part, Type::list);
    } else if (function.parts.front().kind != Kind::path) {
      reader_.problems().add(Problem::function, "Operator or function requires a document path; operator or function: " + name);
    }
  }

  void check_type(std::string_view name, const UpdateValue& operand, Type wanted) {
    if (operand.kind != Kind::value || operand.value.type() == wanted) return;
    reader_.problems().add(Problem::function, "Incorrect operand type for operator or function; operator or function: " +
                                                  std::string(name) + ", operand type: " + std::string(operand.value.type_name()));
  }

  ExpressionReader reader_;
  std::vector<UpdateAction> actions_;
  std::vector<DocumentPath> paths_;
  std::set<std::string_view> seen_;
};

}  // namespace

ServiceResult<UpdateExpression> UpdateExpression::parse(std::string_view text, ExpressionPlaceholders& placeholders) {
  try {
    return UpdateExpression(UpdateParser(text, placeholders).parse());
  } catch (const SyntaxError& error) {
    return std::unexpected(validation_error("Invalid UpdateExpression: " + error.message));
  }
}

std::vector<DocumentPath> UpdateExpression::paths() const {
  std::vector<DocumentPath> paths;
  for (const UpdateAction& action : actions_) paths.push_back(action.path);
  return paths;
}

}  // namespace martlet::cloud::dynamodb
