#include "decide.hpp"

#include <algorithm>

#include "compatibility.hpp"
#include "configuration_differences.hpp"
#include "refusals.hpp"
#include "weights_origin.hpp"

namespace martlet::deploy {
namespace {

/// Makes one decision. The members are the values that several of its steps need.
class Decider {
 public:
  Decider(const RequestedVersion& wanted, const ObservedFunction& observed, const Allowance& allowance)
      : wanted_(wanted), observed_(observed), allowance_(allowance), planned_{wanted.name, wanted.version} {}

  PlannedFunction decide() {
    if (observed_.failure) return refuse(*observed_.failure);
    planned_.now = alias_target_of(observed_.aliases, allowance_.live, wanted_.version);
    planned_.is_downgrade = planned_.now.version_alias && wanted_.version < planned_.now.version_alias->version;
    note_unusual_state();
    const std::string account = account_of(observed_);
    if (!allowance_.account.empty() && account != allowance_.account) return refuse(wrong_account(account, allowance_.account));
    const WeightsOrigin origin = weights_origin(observed_, allowance_.live);
    if (origin == WeightsOrigin::foreign && allowance_.refuses_foreign_weights)
      return refuse(foreign_weights(planned_.now, allowance_.live));
    if (origin == WeightsOrigin::foreign) planned_.notes.push_back(weights_are_cleared(planned_.now, allowance_.live));
    if (origin == WeightsOrigin::provisioned) planned_.notes.push_back("AWS is moving provisioned concurrency; the deployer waits for it");
    if (origin == WeightsOrigin::ours) planned_.notes.push_back("an earlier rollout of this deployer was interrupted; it is completed");
    const aws::AliasConfiguration* alias = find_version_alias(observed_.aliases, wanted_.version);
    return alias ? move_live_to(*alias) : promote();
  }

 private:
  PlannedFunction refuse(Error error) {
    planned_.action = Action::refused;
    planned_.refusal = std::move(error);
    return std::move(planned_);
  }

  void note_unusual_state() {
    const AliasTarget& now = planned_.now;
    if (now.number.starts_with('$') && has_version_alias())
      planned_.notes.push_back(allowance_.live + " is on " + now.number + ", which is not a version: it was moved outside of a deployment");
    const bool is_foreign = !now.number.empty() && !now.number.starts_with('$') && !now.version_alias;
    if (is_foreign)
      planned_.notes.push_back(allowance_.live + " is on version " + now.number +
                               ", which has no version alias: it was moved outside of a deployment");
  }

  bool has_version_alias() const {
    return std::any_of(observed_.aliases.begin(), observed_.aliases.end(),
                       [](const aws::AliasConfiguration& one) { return VersionAlias::parse(one.name).has_value(); });
  }

  // Decides on a version that is already in this account.
  PlannedFunction move_live_to(const aws::AliasConfiguration& alias) {
    planned_.alias = alias.name;
    planned_.number = alias.function_version;
    if (observed_.is_published_gone) return refuse(version_is_gone(alias));
    const bool is_up_to_date = planned_.now.number == alias.function_version && planned_.now.weights.empty();
    if (!is_up_to_date) {
      if (auto error = obstacle_to_moving()) return refuse(*std::move(error));
      planned_.action = Action::move;
      planned_.code_sha256 = observed_.published->code_sha256;
    }
    const auto& version = is_up_to_date ? observed_.live : observed_.published;
    if (version) compare_configuration(*version);
    if (planned_.refusal) planned_.action = Action::refused;
    return std::move(planned_);
  }

  std::optional<Error> obstacle_to_moving() {
    if (observed_.source_version && observed_.source_version->function.configuration.code_sha256 != observed_.published->code_sha256) {
      return bytes_differ(wanted_.version, {"here", CodeSha256(observed_.published->code_sha256)},
                          {observed_.source_version->account, CodeSha256(observed_.source_version->function.configuration.code_sha256)});
    }
    const std::string& state = observed_.published->state;
    if (state != aws::function_state::active && state != aws::function_state::pending)
      return not_active(wanted_.name, *observed_.published);
    if (observed_.live && observed_.live->role != observed_.published->role) {
      planned_.notes.push_back("the role differs between the two versions");
    }
    return std::nullopt;
  }

  // Compares the configuration of `$LATEST` with that of `version`, which LIVE runs or will run.
  void compare_configuration(const aws::FunctionConfiguration& version) {
    if (!observed_.latest) return;
    const aws::FunctionConfiguration& latest = observed_.latest->configuration;
    const bool decides = wanted_.configuration != ConfigurationPolicy::report;
    if (is_unreadable(latest) || is_unreadable(version)) {
      if (decides) planned_.refusal = configuration_unreadable();
      return;
    }
    planned_.behind = differing_keys(latest, version);
    if (planned_.behind.empty() || !decides) return;
    if (wanted_.configuration == ConfigurationPolicy::refuse) {
      planned_.refusal = configuration_refused(planned_.behind);
      return;
    }
    if (latest.architectures != version.architectures && !latest.architectures.empty() && !version.architectures.empty()) {
      planned_.refusal = architecture_differs(latest.architectures.front(), version.architectures.front());
      return;
    }
    planned_.action = Action::reconfigure;
    planned_.alias = VersionAlias{wanted_.version, VersionAlias::parse(planned_.alias)->revision + 1}.alias();
    planned_.code_sha256 = version.code_sha256;
    planned_.code_bytes = version.code_size;
  }

  PlannedFunction promote() {
    if (!observed_.source_version) return refuse(no_source(wanted_, observed_.misses));
    for (const std::string& miss : observed_.misses) planned_.notes.push_back(miss);
    const aws::FunctionConfiguration& there = observed_.source_version->function.configuration;
    const aws::FunctionConfiguration& latest = observed_.latest->configuration;
    if (latest.state == aws::function_state::failed) return refuse(function_failed(latest));
    if (auto error = incompatibility(*observed_.latest, *observed_.source_version, allowance_, planned_.notes))
      return refuse(*std::move(error));
    planned_.action = Action::promote;
    planned_.alias = wanted_.version.alias();
    planned_.code_sha256 = there.code_sha256;
    planned_.code_bytes = there.code_size;
    planned_.source = observed_.source_version->account;
    planned_.source_index = observed_.source_version->source;
    return std::move(planned_);
  }

  const RequestedVersion& wanted_;
  const ObservedFunction& observed_;
  const Allowance& allowance_;
  PlannedFunction planned_;
};

}  // namespace

PlannedFunction decide(const RequestedVersion& wanted, const ObservedFunction& observed, const Allowance& allowance) {
  return Decider(wanted, observed, allowance).decide();
}

}  // namespace martlet::deploy
