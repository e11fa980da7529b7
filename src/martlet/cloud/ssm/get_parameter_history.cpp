#include <martlet/cloud/api/unix_time.hpp>

#include "page_token.hpp"
#include "parameter_access.hpp"
#include "parameter_value.hpp"
#include "ssm_handlers.hpp"

namespace martlet::cloud::ssm {
namespace {

constexpr int page_size = 50;

ParameterHistory entry_of(const ParameterVersion& version, aws::WireSecret value) {
  ParameterHistory entry;
  entry.name = version.name;
  entry.type = version.type;
  if (version.is_secure()) entry.key_id = version.key_id;
  entry.last_modified_date = unix_seconds(version.modified);
  entry.last_modified_user = version.modified_by;
  if (!version.description.empty()) entry.description = version.description;
  entry.value = std::move(value);
  if (!version.allowed_pattern.empty()) entry.allowed_pattern = version.allowed_pattern;
  entry.version = version.version;
  entry.labels.emplace();
  entry.tier = version.tier;
  entry.policies.emplace();
  entry.data_type = version.data_type;
  return entry;
}

}  // namespace

ServiceResult<GetParameterHistoryResult> get_parameter_history(Backend& ssm, Call& call, GetParameterHistoryRequest& request) {
  const ParameterName name = read_name(call, request.name);
  const ServiceResult<> allowed = authorize(call, "ssm:GetParameterHistory", name);
  if (!allowed) return std::unexpected(allowed.error());
  const ServiceResult<ParameterVersion> latest = find_version(ssm.store, name);
  if (!latest) return std::unexpected(latest.error());
  const ServiceResult<std::string> after = read_token(request.next_token);
  if (!after) return std::unexpected(after.error());
  const int count = request.max_results.value_or(page_size);
  const std::vector<ParameterVersion> found =
      ssm.store.history(account_region_of(call), latest->name, version_of(*after).value_or(0), count + 1);
  GetParameterHistoryResult result;
  result.parameters.emplace();
  for (const ParameterVersion& version : found) {
    if (std::ssize(*result.parameters) == count) break;
    ServiceResult<aws::WireSecret> value = value_of(ssm, call, version, request.with_decryption.value_or(false));
    if (!value) return std::unexpected(value.error());
    result.parameters->push_back(entry_of(version, *std::move(value)));
  }
  if (std::ssize(found) > count) result.next_token = write_token(std::to_string(*result.parameters->back().version));
  return result;
}

}  // namespace martlet::cloud::ssm
