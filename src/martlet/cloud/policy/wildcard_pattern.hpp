#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "access_request.hpp"

namespace martlet::cloud {

/// A pattern in a policy: `*` matches any number of characters, and `?` matches one. The value of a policy variable is matched literally,
/// whatever characters it has.
class WildcardPattern {
 public:
  struct Token {
    enum class Kind : unsigned char { character, any_one, any };
    char character;  // for a wildcard: `*` or `?` itself
    Kind kind;
  };

  /// Parses a pattern with `*` and `?` as wildcards, without variables.
  static WildcardPattern of(std::string_view text);
  /// Parses a pattern and replaces its variables: `${aws:username}`, `${aws:PrincipalTag/team, 'none'}`, and `${*}`, `${?}`, `${$}` for the
  /// characters themselves. Returns nullopt if a variable has neither a value in this request nor a default, so that the pattern matches
  /// nothing.
  static std::optional<WildcardPattern> expanded(std::string_view text, const ConditionContext& context);

  bool matches(std::string_view text) const { return matches(tokens_, text); }
  static bool matches(std::span<const Token> pattern, std::string_view text);
  /// Returns the text, with wildcards as ordinary characters.
  std::string text() const;
  std::span<const Token> tokens() const { return tokens_; }

 private:
  void add_pattern(std::string_view text);
  void add_literal(std::string_view text);
  bool add_variable(std::string_view name, const ConditionContext& context);
  std::vector<Token> tokens_;
};

}  // namespace martlet::cloud
