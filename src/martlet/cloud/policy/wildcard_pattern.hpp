#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "access_request.hpp"

namespace martlet::cloud {

/// Text of a policy in which `*` stands for any characters and `?` for one. What a policy variable was replaced with stands for itself,
/// whatever characters it has.
class WildcardPattern {
 public:
  struct Token {
    enum class Kind : unsigned char { character, any_one, any };
    char character;  // of a wildcard: itself
    Kind kind;
  };

  /// `*` and `?` are wildcards; `${` isn't a variable.
  static WildcardPattern of(std::string_view text);
  /// The same, and variables are replaced: `${aws:username}`, `${aws:PrincipalTag/team, 'none'}`, and `${*}`, `${?}`, `${$}` for the
  /// characters themselves. nullopt: a variable has no value in this request and no default, so the text can't match anything.
  static std::optional<WildcardPattern> expanded(std::string_view text, const ConditionContext& context);

  bool matches(std::string_view text) const { return matches(tokens_, text); }
  static bool matches(std::span<const Token> pattern, std::string_view text);
  /// The text itself, with its wildcards as ordinary characters.
  std::string text() const;
  std::span<const Token> tokens() const { return tokens_; }

 private:
  void add_pattern(std::string_view text);
  void add_literal(std::string_view text);
  bool add_variable(std::string_view name, const ConditionContext& context);
  std::vector<Token> tokens_;
};

}  // namespace martlet::cloud
