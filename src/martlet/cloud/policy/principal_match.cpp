#include "principal_match.hpp"

#include <algorithm>

namespace martlet::cloud {
namespace {

bool is_account(const std::string& value, const Caller& caller) {
  return !caller.account.empty() && (value == caller.account || value == "arn:aws:iam::" + caller.account + ":root");
}

std::string_view name_at_the_end(std::string_view arn) { return arn.substr(arn.rfind('/') + 1); }

// Returns whether `value` is the role of the caller's session. Compares account and name, since a session's ARN has no path.
bool is_role_of(std::string_view value, const Caller& caller) {
  const std::string role = "arn:aws:iam::" + caller.account + ":role/";
  return value.starts_with(role) && name_at_the_end(value) == name_at_the_end(caller.role_arn);
}

PrincipalMatch match_aws(const std::string& value, const Caller& caller) {
  if (caller.kind == Caller::Kind::anonymous || caller.kind == Caller::Kind::service) return PrincipalMatch::none;
  if (is_account(value, caller)) return PrincipalMatch::account;
  const bool is_session = caller.kind == Caller::Kind::role_session;
  if (is_session && (value == caller.unique_id || is_role_of(value, caller))) return PrincipalMatch::role;
  const bool is_unique_id = !is_session && !value.empty() && value == caller.unique_id;
  return value == caller.arn || is_unique_id ? PrincipalMatch::caller : PrincipalMatch::none;
}

PrincipalMatch match(const Principal& principal, const Caller& caller) {
  switch (principal.kind) {
    case Principal::Kind::everyone: return PrincipalMatch::caller;
    case Principal::Kind::aws: return match_aws(principal.value, caller);
    case Principal::Kind::service:
      return caller.kind == Caller::Kind::service && principal.value == caller.service ? PrincipalMatch::caller : PrincipalMatch::none;
    case Principal::Kind::federated:
    case Principal::Kind::canonical_user: return PrincipalMatch::none;  // callers of these kinds don't exist here
  }
  return PrincipalMatch::none;
}

}  // namespace

PrincipalMatch match_principals(const NegatableList<Principal>& principals, const Caller& caller) {
  PrincipalMatch strongest = PrincipalMatch::none;
  for (const Principal& principal : principals.items) strongest = std::max(strongest, match(principal, caller));
  if (!principals.is_negated) return strongest;
  return strongest == PrincipalMatch::none ? PrincipalMatch::caller : PrincipalMatch::none;
}

}  // namespace martlet::cloud
