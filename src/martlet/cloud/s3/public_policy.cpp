#include "public_policy.hpp"

#include <algorithm>
#include <array>

#include <martlet/base/text.hpp>

namespace martlet::cloud::s3 {
namespace {

// A condition with a fixed value of one of these keys makes a statement non-public.
constexpr std::array<std::string_view, 14> limiting_keys = {"aws:sourcearn",
                                                            "aws:sourcevpc",
                                                            "aws:sourcevpce",
                                                            "aws:sourceowner",
                                                            "aws:sourceaccount",
                                                            "aws:sourceip",
                                                            "aws:userid",
                                                            "aws:principalorgid",
                                                            "aws:principalarn",
                                                            "aws:principalaccount",
                                                            "s3:x-amz-server-side-encryption-aws-kms-key-id",
                                                            "s3:dataaccesspointarn",
                                                            "s3:dataaccesspointaccount",
                                                            "aws:sourceorgid"};

bool is_fixed(const std::string& value) { return value.find_first_of("*?") == std::string::npos && !value.contains("${"); }

bool limits(const Condition& condition) {
  if (condition.is_negated || condition.if_exists) return false;
  if (std::ranges::find(limiting_keys, to_lower(condition.key)) == limiting_keys.end()) return false;
  const bool is_everywhere = std::ranges::any_of(condition.values, [](const std::string& value) { return value.ends_with("/0"); });
  return !is_everywhere && std::ranges::all_of(condition.values, is_fixed);
}

bool is_anyone(const Principal& principal) {
  return principal.kind == Principal::Kind::everyone || (principal.kind == Principal::Kind::aws && principal.value == "*");
}

bool is_open(const Statement& statement) {
  if (statement.effect != Statement::Effect::allow || !statement.principals) return false;
  if (!statement.principals->is_negated && std::ranges::none_of(statement.principals->items, is_anyone)) return false;
  return std::ranges::none_of(statement.conditions, limits);
}

}  // namespace

bool is_public(const Policy& policy) { return std::ranges::any_of(policy.statements, is_open); }

}  // namespace martlet::cloud::s3
