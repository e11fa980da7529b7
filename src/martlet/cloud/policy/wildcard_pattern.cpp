#include "wildcard_pattern.hpp"

#include <martlet/base/text.hpp>

namespace martlet::cloud {

WildcardPattern WildcardPattern::of(std::string_view text) {
  WildcardPattern pattern;
  pattern.add_pattern(text);
  return pattern;
}

std::optional<WildcardPattern> WildcardPattern::expanded(std::string_view text, const ConditionContext& context) {
  WildcardPattern pattern;
  while (true) {
    const std::size_t begin = text.find("${");
    const std::size_t end = begin == std::string_view::npos ? begin : text.find('}', begin);
    pattern.add_pattern(text.substr(0, end == std::string_view::npos ? end : begin));
    if (end == std::string_view::npos) return pattern;
    if (!pattern.add_variable(text.substr(begin + 2, end - begin - 2), context)) return std::nullopt;
    text.remove_prefix(end + 1);
  }
}

void WildcardPattern::add_pattern(std::string_view text) {
  for (const char c : text) {
    tokens_.push_back({c, c == '*' ? Token::Kind::any : c == '?' ? Token::Kind::any_one : Token::Kind::character});
  }
}

void WildcardPattern::add_literal(std::string_view text) {
  for (const char c : text) tokens_.push_back({c, Token::Kind::character});
}

// Adds the value of a variable. `variable` is the text between the braces.
bool WildcardPattern::add_variable(std::string_view variable, const ConditionContext& context) {
  if (variable == "*" || variable == "?" || variable == "$") return add_literal(variable), true;
  const std::size_t comma = variable.find(',');
  const ConditionContext::Values* found = context.find(trim(variable.substr(0, comma)));
  if (found && !found->is_multivalued && !found->values.front().empty()) return add_literal(found->values.front()), true;
  if (comma == std::string_view::npos) return false;
  const std::string_view fallback = trim(variable.substr(comma + 1));
  if (fallback.size() < 3 || fallback.front() != '\'' || fallback.back() != '\'') return false;
  return add_literal(fallback.substr(1, fallback.size() - 2)), true;
}

// On a mismatch only the last `*` needs to match more characters; everything before it has already matched.
bool WildcardPattern::matches(std::span<const Token> pattern, std::string_view text) {
  std::size_t at = 0;
  std::size_t in_text = 0;
  std::size_t after_star = std::string_view::npos;
  std::size_t star_ends = 0;
  while (in_text < text.size()) {
    if (at < pattern.size() && pattern[at].kind == Token::Kind::any) {
      after_star = ++at;
      star_ends = in_text;
    } else if (at < pattern.size() && (pattern[at].kind == Token::Kind::any_one || pattern[at].character == text[in_text])) {
      ++at;
      ++in_text;
    } else if (after_star != std::string_view::npos) {
      at = after_star;
      in_text = ++star_ends;
    } else {
      return false;
    }
  }
  while (at < pattern.size() && pattern[at].kind == Token::Kind::any) ++at;
  return at == pattern.size();
}

std::string WildcardPattern::text() const {
  std::string text;
  text.reserve(tokens_.size());
  for (const Token& token : tokens_) text += token.character;
  return text;
}

}  // namespace martlet::cloud
