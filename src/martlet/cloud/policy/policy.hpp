#pragma once
#include <optional>
#include <string>
#include <vector>

namespace martlet::cloud {

/// The test with which a condition operator compares one value of the request with one of the policy. Negated operators use the same test,
/// with Condition::is_negated.
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

/// An operator with a key: `"StringLike":{"s3:prefix":["home/","home/${aws:username}/*"]}`.
struct Condition {
  enum class Quantifier { none, for_all_values, for_any_value };
  ConditionTest test{};
  bool is_negated = false;
  bool if_exists = false;
  Quantifier quantifier = Quantifier::none;
  std::string key{};
  std::vector<std::string> values{};  ///< one must match; if negated, none may match
};

struct Principal {
  enum class Kind { everyone, aws, service, federated, canonical_user };
  Kind kind = Kind::everyone;
  std::string value{};  ///< an account, an ARN, a unique id or a service (`lambda.amazonaws.com`); empty for everyone
};

/// A list of items or, for a member like NotAction, everything except the items.
template <class Item>
struct NegatableList {
  std::vector<Item> items{};
  bool is_negated = false;
};

struct Statement {
  enum class Effect { allow, deny };
  std::string sid{};
  Effect effect = Effect::deny;
  std::optional<NegatableList<Principal>> principals{};   ///< nullopt in identity policies
  NegatableList<std::string> actions{};                   ///< patterns, in lower case
  std::optional<NegatableList<std::string>> resources{};  ///< patterns; nullopt in trust policies, which apply to their role
  std::vector<Condition> conditions{};                    ///< all must hold
};

/// A parsed policy document.
struct Policy {
  bool has_variables = false;  ///< whether variables such as `${aws:username}` are replaced: true for Version 2012-10-17
  std::vector<Statement> statements{};
};

}  // namespace martlet::cloud
