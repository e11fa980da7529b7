#include <algorithm>

#include "page_token.hpp"
#include "parameter_access.hpp"
#include "parameter_filter.hpp"
#include "parameter_value.hpp"
#include "ssm_handlers.hpp"

namespace martlet::cloud::ssm {
namespace {

constexpr int page_size = 10;

}  // namespace

ServiceResult<GetParametersByPathResult> get_parameters_by_path(Backend& ssm, Call& call, GetParametersByPathRequest& request) {
  const std::string path = request.path.ends_with('/') ? request.path : request.path + "/";
  ParameterName folder{.account = call.account(), .region = call.region, .name = path.substr(0, std::max<std::size_t>(path.size() - 1, 1))};
  const std::vector<ParameterStringFilter> filters = request.parameter_filters.value_or(std::vector<ParameterStringFilter>());
  ServiceResult<> checked = authorize(call, "ssm:GetParametersByPath", folder);
  if (checked) checked = check_path(request.path);
  if (checked) checked = check_filters(filters);
  if (!checked) return std::unexpected(checked.error());
  const ServiceResult<std::string> after = read_token(request.next_token);
  if (!after) return std::unexpected(after.error());

  const int count = request.max_results.value_or(page_size);
  const std::vector<ParameterVersion> found =
      ssm.store.list_below(account_region_of(call), path, request.recursive.value_or(false), *after, count + 1);
  GetParametersByPathResult result;
  result.parameters.emplace();
  for (int i = 0; i < std::min<int>(count, static_cast<int>(found.size())); ++i) {
    const ParameterVersion& version = found[static_cast<std::size_t>(i)];
    if (!passes(ssm.store, filters, version)) continue;
    ServiceResult<Parameter> answer = to_parameter(ssm, call, version, request.with_decryption.value_or(false));
    if (!answer) return std::unexpected(answer.error());
    result.parameters->push_back(*std::move(answer));
  }
  if (std::ssize(found) > count) result.next_token = write_token(found[static_cast<std::size_t>(count - 1)].name);
  return result;
}

}  // namespace martlet::cloud::ssm
