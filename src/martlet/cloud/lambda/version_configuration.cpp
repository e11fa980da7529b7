#include "version_configuration.hpp"

namespace martlet::cloud::lambda {

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

}  // namespace martlet::cloud::lambda
