#include "expression_tokens.hpp"

#include <algorithm>

#include <martlet/base/text.hpp>

namespace martlet::cloud::dynamodb {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_part(char c) { return is_letter(c) || is_digit(c) || c == '_'; }

std::size_t end_of(std::string_view text, std::size_t at, bool (*is_within)(char)) {
  while (at < text.size() && is_within(text[at])) ++at;
  return at;
}

Token token_at(std::string_view text, std::size_t at) {
  const auto make = [&](Token::Kind kind, std::size_t end) { return Token{kind, text.substr(at, end - at), at}; };
  const char first = text[at];
  if (is_letter(first)) return make(Token::Kind::name, end_of(text, at, is_part));
  if (is_digit(first)) return make(Token::Kind::number, end_of(text, at, is_digit));
  if (first == '#' || first == ':') {
    const std::size_t end = end_of(text, at + 1, is_part);
    if (end == at + 1) return make(Token::Kind::unknown, end);
    return make(first == '#' ? Token::Kind::placeholder : Token::Kind::value, end);
  }
  for (const std::string_view symbol : {"<>", "<=", ">="}) {
    if (text.substr(at).starts_with(symbol)) return make(Token::Kind::symbol, at + 2);
  }
  const bool is_symbol = std::string_view("=<>()[].,+-").find(first) != std::string_view::npos;
  return make(is_symbol ? Token::Kind::symbol : Token::Kind::unknown, at + 1);
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  std::size_t at = end_of(text, 0, is_space);
  while (at < text.size()) {
    tokens.push_back(token_at(text, at));
    at = end_of(text, at + tokens.back().text.size(), is_space);
  }
  tokens.push_back({Token::Kind::end, {}, text.size()});
  return tokens;
}

bool TokenReader::is_keyword(std::string_view keyword) const {
  return peek().kind == Token::Kind::name && equals_ignoring_case(peek().text, keyword);
}

Token TokenReader::next() {
  const Token token = peek();
  if (!is_at_end()) ++at_;
  return token;
}

bool TokenReader::take_symbol(std::string_view symbol) {
  const bool is_next = is_symbol(symbol);
  if (is_next) next();
  return is_next;
}

bool TokenReader::take_keyword(std::string_view keyword) {
  const bool is_next = is_keyword(keyword);
  if (is_next) next();
  return is_next;
}

std::string TokenReader::syntax_error() const {
  const std::size_t from = at_ > 0 ? tokens_[at_ - 1].at : peek().at;
  const Token& last = peek_after();
  const std::string token(is_at_end() ? "<EOF>" : peek().text);
  const std::string near(text_.substr(from, last.at + last.text.size() - from));
  return "Syntax error; token: \"" + token + "\", near: \"" + std::string(trim(near)) + "\"";
}

}  // namespace martlet::cloud::dynamodb
