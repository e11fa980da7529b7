#include "parameter_access.hpp"

namespace martlet::cloud::ssm {

ServiceResult<> authorize(const Call& call, std::string_view action, const ParameterName& name) {
  return call.authorize({.action = std::string(action), .resource = name.arn(), .account = name.account});
}

ServiceError parameter_not_found() { return {400, "ParameterNotFound", "", {}}; }

ServiceResult<ParameterVersion> find_version(ParameterStore& store, const ParameterName& name) {
  const AccountRegion account_region{name.account, name.region};
  std::optional<ParameterVersion> found = store.find(account_region, name.name);
  if (!found && name.may_lack_slash) found = store.find(account_region, name.name.substr(1));
  if (!found) return std::unexpected(parameter_not_found());
  if (name.selector.empty()) return *std::move(found);
  const std::optional<std::int64_t> version = version_of(name.selector);
  std::optional<ParameterVersion> selected;
  if (version) selected = store.find(account_region, found->name, *version);
  if (selected) return *std::move(selected);
  return service_error(
      400, "ParameterVersionNotFound",
      "Systems Manager could not find version " + name.selector.substr(1) + " of " + found->name + ". Verify the version and try again.");
}

}  // namespace martlet::cloud::ssm
