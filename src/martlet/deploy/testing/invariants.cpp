#include "invariants.hpp"

namespace martlet::deploy {

void Invariants::watch(DeployFixture& fixture) {
  fixture_ = &fixture;
  fixture.simulation.after_effect = [this](const simulated_aws::Call& call) { check(call); };
}

std::string Invariants::text() const {
  std::string text;
  for (const std::string& one : violations_) text += one + '\n';
  return text;
}

void Invariants::check(const simulated_aws::Call& call) {
  const bool names_function =
      call.operation != "GetAccountSettings" && call.operation != "Download" && call.operation.find("Object") == std::string::npos;
  if (names_function && !call.function.starts_with(fixture_->configuration.prefix.text()))
    add_violation("a call outside the prefix: " + call.operation + ' ' + call.function);
  if (call.changes && call.account != prod_account) add_violation("a write in a lower account: " + call.operation);
  for (const auto& [name, function] : fixture_->simulation.accounts.at(prod_account).functions) {
    check_live(name, function);
    check_aliases(name, function);
    check_versions(name, function);
  }
}

// Checks that LIVE points at a published, Active version with a version alias, and that this version has its bytes and receives all calls.
void Invariants::check_live(const std::string& name, const simulated_aws::Function& function) {
  const auto live = function.aliases.find("LIVE");
  if (live == function.aliases.end() || live->second.function_version == "$LATEST") return;
  const std::string& number = live->second.function_version;
  const auto version = function.versions.find(std::stoi(number));
  if (version == function.versions.end()) return add_violation(name + ": LIVE points at no version");
  if (fixture_->simulation.loop.now() < version->second.pending_until || version->second.state_after_pending != "Active")
    add_violation(name + ": LIVE points at a version that is not Active");
  if (!allowed_[name].contains(version->second.configuration.code_sha256))
    add_violation(name + ": LIVE runs bytes other than its version's");
  bool is_named = false;
  for (const auto& [alias, configuration] : function.aliases)
    is_named = is_named || (VersionAlias::parse(alias) && configuration.function_version == number);
  if (!is_named) add_violation(name + ": LIVE points at a version without a version alias");
  const bool has_weights = live->second.routing_config && !live->second.routing_config->additional_version_weights.empty();
  if (has_weights && fixture_->simulation.count("UpdateAlias") > 0) add_violation(name + ": LIVE keeps weights after a move");
}

void Invariants::check_aliases(const std::string& name, const simulated_aws::Function& function) {
  for (const auto& [alias, configuration] : function.aliases) {
    if (!VersionAlias::parse(alias)) continue;
    const auto [seen, is_new] = first_seen_.try_emplace(name + ' ' + alias, configuration.function_version);
    if (!is_new && seen->second != configuration.function_version) add_violation(name + ": the version alias " + alias + " was moved");
  }
}

void Invariants::check_versions(const std::string& name, const simulated_aws::Function& function) {
  for (auto one = function.versions.begin(); one != function.versions.end(); ++one) {
    for (auto other = std::next(one); other != function.versions.end(); ++other) {
      const bool are_equal =
          simulated_aws::frozen_part(one->second.configuration) == simulated_aws::frozen_part(other->second.configuration);
      if (are_equal) add_violation(name + ": the same bytes and configuration were published twice");
    }
  }
}

}  // namespace martlet::deploy
