#include "expression_reader.hpp"

#include <algorithm>
#include <charconv>

#include "reserved_words.hpp"

namespace martlet::cloud::dynamodb {
namespace {

constexpr std::size_t expression_bytes_max = 4096;
constexpr int operators_max = 300;

}  // namespace

ExpressionReader::ExpressionReader(std::string_view text, ExpressionPlaceholders& placeholders)
    : tokens_(text.substr(0, expression_bytes_max)), placeholders_(placeholders) {
  if (text.empty()) throw SyntaxError{"The expression can not be empty;"};
  if (text.size() > expression_bytes_max)
    throw SyntaxError{"Expression size has exceeded the maximum allowed size; expression size: " + std::to_string(text.size())};
}

void ExpressionReader::count_operator() {
  if (++operators_ > operators_max)
    throw SyntaxError{"The expression contains more than the allowed number of operators; maximum: " + std::to_string(operators_max)};
}

void ExpressionReader::expect_symbol(std::string_view symbol) {
  if (!tokens_.take_symbol(symbol)) refuse();
}

bool ExpressionReader::is_at_path() const {
  const Token::Kind kind = tokens_.peek().kind;
  return kind == Token::Kind::name || kind == Token::Kind::placeholder;
}

std::string ExpressionReader::read_name() {
  if (!is_at_path()) refuse();
  const Token token = tokens_.next();
  if (token.kind == Token::Kind::name) {
    if (is_reserved_word(token.text))
      problems_.add(ExpressionProblems::Kind::reserved_word,
                    "Attribute name is a reserved keyword; reserved keyword: " + std::string(token.text));
    return std::string(token.text);
  }
  if (const std::string* name = placeholders_.name(token.text)) return *name;
  problems_.add(ExpressionProblems::Kind::placeholder,
                "An expression attribute name used in the document path is not defined; attribute name: " + std::string(token.text));
  return std::string(token.text);
}

DocumentPath ExpressionReader::read_path() {
  DocumentPath path;
  path.steps.emplace_back(read_name());
  while (true) {
    if (tokens_.take_symbol(".")) {
      path.steps.emplace_back(read_name());
    } else if (tokens_.take_symbol("[")) {
      if (tokens_.peek().kind != Token::Kind::number) refuse();
      const std::string_view digits = tokens_.next().text;
      std::size_t index = 0;
      constexpr std::size_t digits_max = 10;
      std::from_chars(digits.data(), digits.data() + std::min(digits.size(), digits_max), index);
      path.steps.emplace_back(index);
      expect_symbol("]");
    } else {
      return path;
    }
  }
}

AttributeValue ExpressionReader::read_value() {
  const Token token = tokens_.next();
  if (const AttributeValue* value = placeholders_.value(token.text)) return *value;
  problems_.add(ExpressionProblems::Kind::placeholder,
                "An expression attribute value used in expression is not defined; attribute value: " + std::string(token.text));
  return {};
}

}  // namespace martlet::cloud::dynamodb
