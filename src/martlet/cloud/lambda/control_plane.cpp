#include "control_plane.hpp"

#include <algorithm>
#include <charconv>

#include <martlet/base/encoding.hpp>
#include <martlet/cloud/policy/policy_document.hpp>

#include "lambda_errors.hpp"
#include "resource_policy.hpp"

namespace martlet::cloud::lambda {

ServiceResult<> authorize(ControlPlane& plane, const Call& call, std::string_view action, const FunctionReference& reference, Scope scope,
                          ConditionContext context) {
  const bool is_named = scope == Scope::named && reference.qualifier;
  const std::optional<Policy> policy = resource_policy(plane.store, reference, is_named ? *reference.qualifier : "");
  return call.authorize({.action = std::string(action),
                         .resource = is_named ? reference.named_arn() : reference.arn(),
                         .account = reference.account,
                         .context = std::move(context),
                         .resource_policy = policy ? &*policy : nullptr});
}

std::optional<Target> find_target(FunctionStore& store, const FunctionReference& reference) {
  std::string version = reference.qualifier_or_latest();
  std::optional<AliasRecord> alias;
  if (!is_version(version)) {
    alias = store.alias(reference, version);
    if (!alias) return std::nullopt;
    version = alias->version;
  }
  std::int64_t number = 0;
  if (version != latest) {
    std::from_chars(version.data(), version.data() + version.size(), number);
    if (number == 0) return std::nullopt;
  }
  std::optional<VersionRecord> found = store.version(reference, number);
  if (!found) return std::nullopt;
  return Target{*std::move(found), std::move(alias)};
}

FunctionConfiguration listed(const VersionRecord& version, std::string arn, WallTime now) {
  FunctionConfiguration configuration = version.configuration;
  configuration.function_arn = std::move(arn);
  configuration.version = version.version();
  configuration.revision_id = version.revision(now);
  configuration.runtime_version_config.reset();
  return configuration;
}

FunctionConfiguration described(const VersionRecord& version, std::string arn, WallTime now) {
  static constexpr auto reason = "The function is being created.", reason_code = "Creating";
  FunctionConfiguration configuration = listed(version, std::move(arn), now);
  configuration.runtime_version_config = version.configuration.runtime_version_config;
  const bool is_settled = version.is_settled(now);
  configuration.state = is_settled || !version.is_new ? aws::function_state::active : aws::function_state::pending;
  if (is_settled) {
    configuration.last_update_status = aws::update_status::successful;
  } else if (version.is_new) {
    configuration.state_reason = reason;
    configuration.state_reason_code = reason_code;
  } else {
    configuration.last_update_status = aws::update_status::in_progress;
    configuration.last_update_status_reason = reason;
    configuration.last_update_status_reason_code = reason_code;
  }
  return configuration;
}

int page_size(const std::optional<int>& asked, int most) { return std::clamp(asked.value_or(most), 1, most); }

std::string to_marker(std::string_view position) { return to_base64url(position); }

ServiceResult<std::string> from_marker(const std::optional<std::string>& marker) {
  if (!marker || marker->empty()) return std::string();
  std::optional<std::string> position = from_base64url(*marker);
  if (!position) return invalid_parameter("Invalid marker: " + *marker);
  return *std::move(position);
}

}  // namespace martlet::cloud::lambda
