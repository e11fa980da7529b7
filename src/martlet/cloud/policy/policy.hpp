#pragma once
#include <optional>
#include <string>
#include <vector>

namespace martlet::cloud {

/// The test that a condition operator makes of one value of the request and one of the policy. Negated operators are the same test with
/// Condition::is_negated.
enum class ConditionTest {
  string_equals,
  string_equals_ignoring_case,
  string_like,
  arn_like,
  numeric_equals,
  numeric_less,
  numeric_less_or_equal,
  numeric_greater,
  numeric_greater_or_equal,
  date_equals,
  date_less,
  date_less_or_equal,
  date_greater,
  date_greater_or_equal,
  boolean,
  binary_equals,
  ip_address,
  is_null,
};

/// One operator with one key: `"StringLike":{"s3:prefix":["home/","home/${aws:username}/*"]}`.
struct Condition {
  enum class Quantifier { none, for_all_values, for_any_value };
  ConditionTest test{};
  bool is_negated = false;
  bool if_exists = false;
  Quantifier quantifier = Quantifier::none;
  std::string key{};
  std::vector<std::string> values{};  ///< one of them has to fit; negated: none may
};

struct Principal {
  enum class Kind { everyone, aws, service, federated, canonical_user };
  Kind kind = Kind::everyone;
  std::string value{};  ///< an account, an ARN or a unique id; `lambda.amazonaws.com`; empty for everyone
};

/// A list, or with the Not of its name everything but that.
template <class Item>
struct Listed {
  std::vector<Item> items{};
  bool is_negated = false;
};

struct Statement {
  enum class Effect { allow, deny };
  std::string sid{};
  Effect effect = Effect::deny;
  std::optional<Listed<Principal>> principals{};   ///< none in identity policies
  Listed<std::string> actions{};                   ///< patterns, in lower case
  std::optional<Listed<std::string>> resources{};  ///< patterns; none in trust policies, which speak of their own role
  std::vector<Condition> conditions{};             ///< all have to hold
};

/// A policy document, parsed.
struct Policy {
  bool has_variables = false;  ///< `${aws:username}` means something: Version 2012-10-17
  std::vector<Statement> statements{};
};

}  // namespace martlet::cloud
