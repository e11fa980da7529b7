#include "observed.hpp"

#include <algorithm>

namespace martlet::deploy {

const aws::AliasConfiguration* find_alias(const std::vector<aws::AliasConfiguration>& aliases, const std::string& name) {
  const auto found = std::find_if(aliases.begin(), aliases.end(), [&](const aws::AliasConfiguration& one) { return one.name == name; });
  return found == aliases.end() ? nullptr : &*found;
}

const aws::AliasConfiguration* bearing_alias(const std::vector<aws::AliasConfiguration>& aliases, const Version& version) {
  const aws::AliasConfiguration* latest = nullptr;
  int revision = 0;
  for (const aws::AliasConfiguration& alias : aliases) {
    const auto bearer = bearer_of(alias.name);
    if (!bearer || !(bearer->version == version) || bearer->revision <= revision) continue;
    revision = bearer->revision;
    latest = &alias;
  }
  return latest;
}

Standing standing_of(const std::vector<aws::AliasConfiguration>& aliases, const std::string& live, const Version& wanted) {
  const aws::AliasConfiguration* alias = find_alias(aliases, live);
  Standing standing;
  if (!alias) return standing;
  standing.number = alias->function_version;
  if (alias->routing_config) standing.weights = alias->routing_config->additional_version_weights;
  for (const aws::AliasConfiguration& one : aliases) {
    const auto bearer = bearer_of(one.name);
    if (!bearer || one.function_version != standing.number) continue;
    const bool was_wanted = standing.bearer && standing.bearer->version == wanted;
    const bool is_wanted = bearer->version == wanted;
    const bool is_better = !standing.bearer || (is_wanted && !was_wanted) || (is_wanted == was_wanted && *standing.bearer < *bearer);
    if (is_better) standing.bearer = *bearer;
  }
  return standing;
}

}  // namespace martlet::deploy
