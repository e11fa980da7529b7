#include <martlet/cloud/api/unix_time.hpp>

#include "page_token.hpp"
#include "parameter_filter.hpp"
#include "ssm_handlers.hpp"

namespace martlet::cloud::ssm {
namespace {

constexpr int page_size = 50;
constexpr int batch_size = 200;

ParameterMetadata metadata_of(const ParameterVersion& version) {
  ParameterMetadata metadata;
  metadata.name = version.name;
  metadata.arn = version.arn();
  metadata.type = version.type;
  if (version.is_secure()) metadata.key_id = version.key_id;
  metadata.last_modified_date = unix_seconds(version.modified);
  metadata.last_modified_user = version.modified_by;
  if (!version.description.empty()) metadata.description = version.description;
  if (!version.allowed_pattern.empty()) metadata.allowed_pattern = version.allowed_pattern;
  metadata.version = version.version;
  metadata.tier = version.tier;
  metadata.policies.emplace();
  metadata.data_type = version.data_type;
  return metadata;
}

// Returns the filters of both forms. Those of the older form, `filters`, have no options.
std::vector<ParameterStringFilter> filters_of(const DescribeParametersRequest& request) {
  std::vector<ParameterStringFilter> filters = request.parameter_filters.value_or(std::vector<ParameterStringFilter>());
  if (request.filters) {
    for (const ParametersFilter& filter : *request.filters) filters.push_back({filter.key, std::nullopt, filter.values});
  }
  return filters;
}

// Returns the parameters after `after` that pass the filters, ordered by name: at most `count`, and one more if there are more. If a filter
// requires an exact name, that parameter is looked up first, and is the only one returned if it passes.
std::vector<ParameterVersion> find(ParameterStore& store, const AccountRegion& account_region,
                                   const std::vector<ParameterStringFilter>& filters, std::string after, int count) {
  std::vector<ParameterVersion> found;
  for (const ParameterStringFilter& filter : filters) {
    if (filter.key != "Name" || filter.option.value_or("Equals") != "Equals" || filter.values->size() != 1) continue;
    std::optional<ParameterVersion> version = store.find(account_region, filter.values->front());
    if (version && passes(store, filters, *version)) return {*version};
  }
  while (true) {
    const std::vector<ParameterVersion> batch = store.list(account_region, after, batch_size);
    for (const ParameterVersion& version : batch) {
      if (passes(store, filters, version)) found.push_back(version);
      if (std::ssize(found) > count) return found;
    }
    if (std::ssize(batch) < batch_size) return found;
    after = batch.back().name;
  }
}

}  // namespace

ServiceResult<DescribeParametersResult> describe_parameters(Backend& ssm, Call& call, DescribeParametersRequest& request) {
  ServiceResult<> checked = call.authorize({.action = "ssm:DescribeParameters", .resource = call.arn("*")});
  const std::vector<ParameterStringFilter> filters = filters_of(request);
  if (checked) checked = check_filters(filters);
  if (!checked) return std::unexpected(checked.error());
  const ServiceResult<std::string> after = read_token(request.next_token);
  if (!after) return std::unexpected(after.error());
  const int count = request.max_results.value_or(page_size);
  const std::vector<ParameterVersion> found = find(ssm.store, account_region_of(call), filters, *after, count);
  DescribeParametersResult result;
  result.parameters.emplace();
  for (const ParameterVersion& version : found) {
    if (std::ssize(*result.parameters) < count) result.parameters->push_back(metadata_of(version));
  }
  if (std::ssize(found) > count) result.next_token = write_token(*result.parameters->back().name);
  return result;
}

}  // namespace martlet::cloud::ssm
