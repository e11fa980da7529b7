#include "bracket_roles.hpp"

#include <algorithm>
#include <initializer_list>

namespace martlet::cli {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

bool is_among(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

bool expects_operand(std::string_view keyword) {
  return is_among(keyword, {"return", "co_return", "co_await", "co_yield", "throw", "case", "else", "do"});
}
bool declares_type(std::string_view keyword) { return is_among(keyword, {"struct", "class", "union", "enum", "namespace", "requires"}); }
bool may_precede_block(std::string_view keyword) {
  return is_among(
      keyword, {"else", "do", "try", "const", "noexcept", "override", "final", "mutable", "consteval", "constexpr", "static", "volatile"});
}
bool ends_declarator(std::string_view punctuator) { return is_among(punctuator, {"&", "*", "&&"}); }

}  // namespace

BracketRoles::BracketRoles(std::string_view source) : tokens_(tokenize(source)), brackets_(tokens_), braces_(tokens_.size(), Brace::none) {
  find_lambdas();
  for (std::size_t i = 0; i < size(); ++i) {
    if (tokens_[i].kind == Token::Kind::punctuator && text(i) == "{" && !is_body(i))
      braces_[i] = initializes(i) ? Brace::initializer : Brace::block;
  }
  begins_.resize(size());
  for (std::size_t i = 1; i < size(); ++i) begins_[i] = begin_of(i);
}

bool BracketRoles::is_control(std::size_t i) const {
  if (text(i) != "(") return false;
  return is_among(before(i), {"if", "while", "for", "switch", "catch"}) || (before(i) == "constexpr" && before(i, 2) == "if");
}

bool BracketRoles::is_await(std::size_t i) const { return text(i) == "co_await" && before(i) != "operator"; }

bool BracketRoles::is_introducer(std::size_t i) const {
  if (!matching(i) || text(i + 1) == "[" || before(i) == "[") return false;
  // The bracket begins a structured binding.
  if (before(i) == "auto" || ((before(i) == "&" || before(i) == "&&") && before(i, 2) == "auto")) return false;
  if (i > 0 && is_identifier(i - 1)) return expects_operand(before(i));
  return !is_among(before(i), {")", "]", ">"}) && (i == 0 || tokens_[i - 1].kind != Token::Kind::string);
}

// body_after[i] is the `{` that a lambda declarator continuing at token i leads to, for any lambda, so one backward pass computes it.
void BracketRoles::find_lambdas() {
  std::vector<std::size_t> body_after(size() + 1, none);
  for (std::size_t i = size(); i-- > 0;) {
    const std::string_view now = text(i);
    if (now == "{") {
      body_after[i] = matching(i) ? i : none;
    } else if (now == "(" || now == "[") {
      body_after[i] = body_after[matching(i).value_or(i) + 1];
    } else if (now == "<") {
      body_after[i] = body_after[brackets_.after_angles(i)];
    } else if (!is_among(now, {";", ")", "]", "}", ",", "="})) {
      body_after[i] = body_after[i + 1];
    }
  }
  for (std::size_t i = 0; i < size(); ++i) {
    if (text(i) != "[" || !is_introducer(i)) continue;
    const std::size_t body = body_after[*matching(i) + 1];
    if (body == none) continue;
    lambdas_.push_back({i, body});
    braces_[body] = Brace::body;
  }
}

// Returns whether the `{` at i is an initializer, rather than the beginning of a block, a class or a namespace.
bool BracketRoles::initializes(std::size_t i) const {
  const std::string_view last = before(i);
  if (last.empty() || is_among(last, {";", "}", ":"})) return false;
  if (last == "{") return is_initializer(i - 1);
  if (ends_declarator(last)) return false;
  if (last == ")") return follows_decltype(i - 1) && names_object(i);
  if (last == "]") return before(i, 2) != "]";                   // an attribute
  if (tokens_[i - 1].kind == Token::Kind::string) return false;  // extern "C"
  if (is_identifier(i - 1)) {
    if (may_precede_block(last) || declares_type(last)) return false;
    return expects_operand(last) || names_object(i);
  }
  return last == ">" ? names_object(i) : true;
}

// Returns whether the `)` at i closes decltype(...).
bool BracketRoles::follows_decltype(std::size_t i) const {
  const auto open = matching(i);
  return open && before(*open) == "decltype";
}

// Returns whether the `{` after a type or name is an initializer. `T{`, `T x{` and `f(a, T<U>{` are; `) -> T {`, `struct T {`,
// `class T : A, B {` and `requires C<T> {` are not.
bool BracketRoles::names_object(std::size_t i) const {
  while (i-- > 0) {
    const std::string_view now = text(i);
    if (declares_type(now)) return false;
    if (now == ">") {
      const auto open = brackets_.angle_open(i);
      if (!open) return true;
      i = *open;
    } else if (now == ")" && follows_decltype(i)) {
      i = *matching(i) - 1;
    } else if (!is_identifier(i) && now != "::" && !ends_declarator(now)) {
      break;
    }
  }
  if (i == none) return true;
  if (text(i) == "->") return !(is_among(before(i), {")", "]"}) || may_precede_block(before(i)));
  return text(i) == ":" || text(i) == "," ? !declares_class(i) : true;
}

// Returns whether the statement before i begins with a class declaration, so that `:` and `,` separate its bases.
bool BracketRoles::declares_class(std::size_t i) const {
  for (++i; i-- > 0;) {
    const std::string_view now = text(i);
    if (is_among(now, {"struct", "class", "enum"})) return true;
    if (now == ">") {
      const auto open = brackets_.angle_open(i);
      if (!open) return false;
      i = *open;
    } else if (is_among(now, {")", "=", ";", "?", "(", "[", "{", "}"})) {
      return false;
    }
  }
  return false;
}

// Called in the order of the tokens, so that the results for earlier ones are known.
std::size_t BracketRoles::begin_of(std::size_t i) const {
  const std::size_t last = i - 1;
  const std::string_view now = text(last);
  if (is_among(now, {";", "else", "do"}) || is_control(last) || (now == "{" && !is_initializer(last))) return i;
  if (!closes(tokens_[last])) return begins_[last];
  const auto opener = matching(last);
  return !opener || opens_block(*opener) || is_control(*opener) ? i : begins_[*opener];
}

}  // namespace martlet::cli
