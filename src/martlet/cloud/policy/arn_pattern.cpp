#include "arn_pattern.hpp"

#include <algorithm>
#include <array>

namespace martlet::cloud {
namespace {

using Token = WildcardPattern::Token;

constexpr std::size_t parts_of_an_arn = 6;

struct Split {
  std::array<std::span<const Token>, parts_of_an_arn> parts;
  std::size_t count = 0;
};

Split split_pattern(std::span<const Token> tokens) {
  Split split;
  while (true) {
    const bool is_last = split.count + 1 == parts_of_an_arn;
    const auto colon = is_last ? tokens.end() : std::ranges::find(tokens, ':', &Token::character);
    split.parts[split.count++] = tokens.first(static_cast<std::size_t>(colon - tokens.begin()));
    if (colon == tokens.end()) return split;
    tokens = tokens.subspan(split.parts[split.count - 1].size() + 1);
  }
}

bool has_wildcard(std::span<const Token> tokens) {
  return std::ranges::any_of(tokens, [](const Token& token) { return token.kind != Token::Kind::character; });
}

bool is_everything(std::span<const Token> tokens) { return tokens.size() == 1 && tokens.front().kind == Token::Kind::any; }

}  // namespace

bool matches_arn(const WildcardPattern& pattern, std::string_view arn, ShortArn short_arn) {
  if (is_everything(pattern.tokens())) return true;
  const Split wanted = split_pattern(pattern.tokens());
  if (wanted.count < parts_of_an_arn) {
    if (short_arn == ShortArn::matches_nothing) return false;
    if (short_arn == ShortArn::ends_with_anything_after_wildcard && !has_wildcard(pattern.tokens())) return false;
  }
  for (std::size_t i = 0; i < wanted.count; ++i) {
    const bool is_last = i + 1 == parts_of_an_arn;
    const std::size_t colon = is_last ? std::string_view::npos : arn.find(':');
    if (!is_last && colon == std::string_view::npos) return false;
    if (!WildcardPattern::matches(wanted.parts[i], arn.substr(0, colon))) return false;
    arn.remove_prefix(is_last ? arn.size() : colon + 1);
  }
  return true;
}

}  // namespace martlet::cloud
