#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>

namespace martlet::cloud::lambda {

/// The identity of a function across accounts and regions.
struct FunctionKey {
  std::string account{};
  std::string region{};
  std::string name{};

  /// Returns "arn:aws:lambda:eu-central-1:111111111111:function:orders".
  std::string arn() const;
  /// Returns the same with ":QUALIFIER".
  std::string arn(std::string_view qualifier) const { return arn() + ":" + std::string(qualifier); }
  bool operator==(const FunctionKey&) const = default;
};

inline constexpr std::string_view latest = "$LATEST";

/// Returns whether the qualifier is a version number or "$LATEST", rather than the name of an alias.
bool is_version(std::string_view qualifier);

/// A function, or a version or alias of it, as a call names it.
struct FunctionReference : FunctionKey {
  std::optional<std::string> qualifier{};

  /// Returns the ARN, with the qualifier if the call has one.
  std::string named_arn() const { return qualifier ? arn(*qualifier) : arn(); }
  const std::string qualifier_or_latest() const { return qualifier.value_or(std::string(latest)); }
};

/// The parts of a function's name, in all forms that Lambda accepts: "orders", "orders:LIVE", "function:orders",
/// "111111111111:function:orders:1", "arn:aws:lambda:eu-central-1:111111111111:function:orders". The parsed text must match the pattern of
/// FunctionName (lambda_constraints.hpp).
struct FunctionNameParts {
  std::string_view region{};  ///< empty, like `account`, if the name has none
  std::string_view account{};
  std::string_view name{};
  std::string_view qualifier{};
};
FunctionNameParts split_function_name(std::string_view text);

/// Returns the function that an ARN or a name refers to. Account and region are empty if the text doesn't contain them.
FunctionReference reference_of(std::string_view arn);

/// Resolves the `name` and separate `qualifier` of a call. Fails with ResourceNotFoundException for another region, and with
/// InvalidParameterValueException if name and qualifier disagree.
ServiceResult<FunctionReference> resolve(const Call& call, std::string_view name,
                                         const std::optional<std::string>& qualifier = std::nullopt);

}  // namespace martlet::cloud::lambda
