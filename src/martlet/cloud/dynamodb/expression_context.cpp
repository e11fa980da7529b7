#include "expression_context.hpp"

#include <algorithm>
#include <charconv>

#include "dynamodb_errors.hpp"
#include "reserved_words.hpp"

namespace martlet::cloud::dynamodb {
namespace {

constexpr std::size_t expression_bytes_max = 4096;
constexpr int operators_max = 300;

bool is_placeholder(std::string_view text, char sign) {
  const auto is_part = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; };
  return text.size() > 1 && text.front() == sign && std::ranges::all_of(text.substr(1), is_part);
}

std::unexpected<ServiceError> refuse_map(std::string_view map, std::string_view why) {
  return std::unexpected(validation_error(std::string(map) + std::string(why)));
}

std::string joined(const std::set<std::string, std::less<>>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

}  // namespace

ServiceResult<ExpressionContext> ExpressionContext::read(const std::optional<std::map<std::string, std::string>>& names,
                                                         const std::optional<aws::Item>& values) {
  ExpressionContext context;
  if (names && names->empty()) return refuse_map("ExpressionAttributeNames", " must not be empty");
  if (values && values->empty()) return refuse_map("ExpressionAttributeValues", " must not be empty");
  for (const auto& [placeholder, name] : names.value_or(std::map<std::string, std::string>())) {
    if (!is_placeholder(placeholder, '#'))
      return refuse_map("ExpressionAttributeNames", " contains invalid key: Syntax error; key: \"" + placeholder + "\"");
    context.names_.emplace(placeholder, name);
    context.unused_names_.insert(placeholder);
  }
  for (const auto& [placeholder, wire] : values.value_or(aws::Item())) {
    if (!is_placeholder(placeholder, ':'))
      return refuse_map("ExpressionAttributeValues", " contains invalid key: Syntax error; key: \"" + placeholder + "\"");
    ServiceResult<AttributeValue> value = AttributeValue::read(wire.wire());
    if (!value) {
      if (value.error().code != "ValidationException") return std::unexpected(value.error());
      return refuse_map("ExpressionAttributeValues", " contains invalid value: " + value.error().message + " for key " + placeholder);
    }
    context.values_.emplace(placeholder, *std::move(value));
    context.unused_values_.insert(placeholder);
  }
  return context;
}

const std::string* ExpressionContext::name(std::string_view placeholder) {
  const auto found = names_.find(placeholder);
  if (found == names_.end()) return nullptr;
  unused_names_.erase(found->first);
  return &found->second;
}

const AttributeValue* ExpressionContext::value(std::string_view placeholder) {
  const auto found = values_.find(placeholder);
  if (found == values_.end()) return nullptr;
  unused_values_.erase(found->first);
  return &found->second;
}

ServiceResult<> ExpressionContext::check_all_used() const {
  const auto refuse = [](std::string_view map, const std::set<std::string, std::less<>>& unused) {
    return refuse_map("Value provided in " + std::string(map), " unused in expressions: keys: {" + joined(unused) + "}");
  };
  if (!unused_names_.empty()) return refuse("ExpressionAttributeNames", unused_names_);
  if (!unused_values_.empty()) return refuse("ExpressionAttributeValues", unused_values_);
  return {};
}

ExpressionReader::ExpressionReader(std::string_view text, ExpressionContext& context)
    : tokens_(text.substr(0, expression_bytes_max)), context_(context) {
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
  if (const std::string* name = context_.name(token.text)) return *name;
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
  if (const AttributeValue* value = context_.value(token.text)) return *value;
  problems_.add(ExpressionProblems::Kind::placeholder,
                "An expression attribute value used in expression is not defined; attribute value: " + std::string(token.text));
  return {};
}

}  // namespace martlet::cloud::dynamodb
