#include "observed_function.hpp"

#include <algorithm>

#include <martlet/base/arn.hpp>

namespace martlet::deploy {

const aws::AliasConfiguration* find_alias(const std::vector<aws::AliasConfiguration>& aliases, const std::string& name) {
  const auto found = std::find_if(aliases.begin(), aliases.end(), [&](const aws::AliasConfiguration& one) { return one.name == name; });
  return found == aliases.end() ? nullptr : &*found;
}

const aws::AliasConfiguration* find_version_alias(const std::vector<aws::AliasConfiguration>& aliases, const Version& version) {
  const aws::AliasConfiguration* latest = nullptr;
  int revision = 0;
  for (const aws::AliasConfiguration& alias : aliases) {
    const auto version_alias = VersionAlias::parse(alias.name);
    if (!version_alias || !(version_alias->version == version) || version_alias->revision <= revision) continue;
    revision = version_alias->revision;
    latest = &alias;
  }
  return latest;
}

std::string account_in_arn(const std::string& text) {
  const std::optional<Arn> arn = parse_arn(text);
  return std::string(arn ? arn->account : std::string_view());
}

std::string account_of(const ObservedFunction& observed) {
  const std::string arn = !observed.aliases.empty() ? observed.aliases.front().alias_arn
                          : observed.latest         ? observed.latest->configuration.function_arn
                                                    : std::string();
  return account_in_arn(arn);
}

AliasTarget alias_target_of(const std::vector<aws::AliasConfiguration>& aliases, const std::string& live, const Version& wanted) {
  const aws::AliasConfiguration* alias = find_alias(aliases, live);
  AliasTarget target;
  if (!alias) return target;
  target.number = alias->function_version;
  if (alias->routing_config) target.weights = alias->routing_config->additional_version_weights;
  for (const aws::AliasConfiguration& one : aliases) {
    const auto version_alias = VersionAlias::parse(one.name);
    if (!version_alias || one.function_version != target.number) continue;
    const bool was_wanted = target.version_alias && target.version_alias->version == wanted;
    const bool is_wanted = version_alias->version == wanted;
    const bool is_better =
        !target.version_alias || (is_wanted && !was_wanted) || (is_wanted == was_wanted && *target.version_alias < *version_alias);
    if (is_better) target.version_alias = *version_alias;
  }
  return target;
}

}  // namespace martlet::deploy
