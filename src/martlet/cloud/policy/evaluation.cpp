#include "evaluation.hpp"

#include <algorithm>

#include "principal_match.hpp"
#include "statement_match.hpp"

namespace martlet::cloud {
namespace {

using Documents = ApplicablePolicies::Documents;
using Effect = Statement::Effect;
using Outcome = Decision::Outcome;

// The result of the caller's policies, which have no principals.
struct Effects {
  bool allows = false;
  bool denies = false;
};

Effects effects_of(const Documents& documents, const AccessRequest& request) {
  Effects effects;
  for (const Policy* policy : documents) {
    for (const Statement& statement : policy->statements) {
      if (!applies(statement, request, policy->has_variables, ShortArn::ends_with_anything)) continue;
      (statement.effect == Effect::allow ? effects.allows : effects.denies) = true;
    }
  }
  return effects;
}

// The result of the resource's policies. The strongest grant counts, since the kind of its principal decides what else limits the caller.
struct ResourceEffects {
  PrincipalMatch grant = PrincipalMatch::none;
  bool denies = false;
};

ResourceEffects resource_effects(const Documents& documents, const AccessRequest& request) {
  ResourceEffects effects;
  for (const Policy* policy : documents) {
    for (const Statement& statement : policy->statements) {
      if (!statement.principals) continue;
      const PrincipalMatch match = match_principals(*statement.principals, request.caller);
      if (match == PrincipalMatch::none) continue;
      if (!applies(statement, request, policy->has_variables, ShortArn::ends_with_anything_after_wildcard)) continue;
      if (statement.effect == Effect::deny) effects.denies = true;
      if (statement.effect == Effect::allow) effects.grant = std::max(effects.grant, match);
    }
  }
  return effects;
}

class Evaluation {
 public:
  Evaluation(const AccessRequest& request, const ApplicablePolicies& policies)
      : request_(request),
        resource_must_allow_(policies.resource_must_allow),
        identity_(effects_of(policies.identity, request)),
        boundary_(limiting_effects(policies.boundary)),
        session_(limiting_effects(policies.session)),
        resource_(resource_effects(policies.resource, request)) {
    if (request.caller.kind == Caller::Kind::root) identity_.allows = true;
  }

  Decision decide() const {
    if (const std::optional<PolicyType> type = who_denies()) return {Outcome::explicitly_denied, *type};
    const std::optional<PolicyType> missing = is_within_account() ? missing_within_account() : missing_across_accounts();
    if (missing) return {Outcome::implicitly_denied, *missing};
    return {Outcome::allowed};
  }

 private:
  Effects limiting_effects(const std::optional<Documents>& documents) const {
    return documents ? effects_of(*documents, request_) : Effects{.allows = true, .denies = false};
  }

  std::optional<PolicyType> who_denies() const {
    if (identity_.denies) return PolicyType::identity;
    if (resource_.denies) return PolicyType::resource;
    if (boundary_.denies) return PolicyType::boundary;
    if (session_.denies) return PolicyType::session;
    return std::nullopt;
  }

  bool is_within_account() const { return request_.caller.account == request_.resource_account && !request_.caller.account.empty(); }

  std::optional<PolicyType> missing_limit() const {
    if (!boundary_.allows) return PolicyType::boundary;
    if (!session_.allows) return PolicyType::session;
    return std::nullopt;
  }

  std::optional<PolicyType> missing_of_caller() const { return identity_.allows ? missing_limit() : PolicyType::identity; }

  std::optional<PolicyType> missing_within_account() const {
    if (resource_.grant == PrincipalMatch::caller) return std::nullopt;
    if (resource_.grant == PrincipalMatch::role && !missing_limit()) return std::nullopt;
    if (resource_.grant == PrincipalMatch::role) return missing_limit();
    if (resource_must_allow_ && resource_.grant == PrincipalMatch::none) return PolicyType::resource;
    return missing_of_caller();
  }

  // Callers without an account (services and anonymous callers) have no policies.
  std::optional<PolicyType> missing_across_accounts() const {
    if (resource_.grant == PrincipalMatch::none) return PolicyType::resource;
    if (request_.caller.account.empty()) return std::nullopt;
    return missing_of_caller();
  }

  const AccessRequest& request_;
  const bool resource_must_allow_;
  Effects identity_;
  Effects boundary_;
  Effects session_;
  ResourceEffects resource_;
};

}  // namespace

Decision evaluate(const AccessRequest& request, const ApplicablePolicies& policies) { return Evaluation(request, policies).decide(); }

}  // namespace martlet::cloud
