#include <martlet/deploy/simulated_aws/perform_call.hpp>

#include "simulated_lambda.hpp"
#include "simulated_lambda_errors.hpp"

namespace martlet::deploy::simulated_aws {
namespace {

using aws::Outcome;

constexpr std::size_t page_max = 50;
constexpr std::chrono::minutes link_life{10};

// Returns the page that begins after `marker` items.
template <class T>
std::vector<T> page_of(const std::vector<T>& all, const std::optional<std::string>& marker, int size, std::optional<std::string>& next) {
  const std::size_t begin = marker ? std::stoul(*marker) : 0;
  const std::size_t end = std::min(all.size(), begin + static_cast<std::size_t>(size));
  if (end < all.size()) next = std::to_string(end);
  return {all.begin() + static_cast<std::ptrdiff_t>(begin), all.begin() + static_cast<std::ptrdiff_t>(end)};
}

}  // namespace

Call SimulatedLambda::call(std::string operation, const std::string& function, bool changes) const {
  return {account_, std::move(operation), function, {}, changes};
}

Function* SimulatedLambda::find(const std::string& name) {
  auto& functions = account().functions;
  const auto found = functions.find(name);
  if (found == functions.end()) return nullptr;
  settle(found->second);
  return &found->second;
}

void SimulatedLambda::settle(Function& function) {
  if (function.latest.last_update_status == "InProgress" && simulation_.loop.now() >= function.settled_at) {
    function.latest.last_update_status = function.update_result;
    if (function.update_result == "Failed") function.latest.last_update_status_reason = "injected by the test";
  }
}

aws::FunctionConfiguration SimulatedLambda::shown(const Version& version) const {
  aws::FunctionConfiguration configuration = version.configuration;
  configuration.state = simulation_.loop.now() >= version.pending_until ? version.state_after_pending : "Pending";
  configuration.last_update_status = "Successful";
  return configuration;
}

std::int64_t SimulatedLambda::stored_bytes() {
  std::int64_t bytes = 0;
  for (const auto& [name, function] : account().functions) {
    bytes += static_cast<std::int64_t>(function.code->size());
    for (const auto& [number, version] : function.versions) bytes += static_cast<std::int64_t>(version.code->size());
  }
  return bytes;
}

// Returns whether `more` bytes of code fit. Counts only if a test has set a limit, since counting visits thousands of functions for each
// call.
bool SimulatedLambda::has_room_for(std::int64_t more) {
  return account().code_bytes_max == Account().code_bytes_max || stored_bytes() + more <= account().code_bytes_max;
}

Task<Outcome<aws::ListAliasesResponse>> SimulatedLambda::list_aliases(aws::ListAliasesRequest request) {
  const Call made = call("ListAliases", request.function_name);
  return simulation_.perform_call<aws::ListAliasesResponse>(made, [this, made, request]() -> Outcome<aws::ListAliasesResponse> {
    const Function* function = find(request.function_name);
    if (!function) return function_not_found(made);
    std::vector<aws::AliasConfiguration> all;
    for (const auto& [name, alias] : function->aliases) {
      if (!request.function_version || alias.function_version == *request.function_version) all.push_back(alias);
    }
    aws::ListAliasesResponse response;
    response.aliases =
        page_of(all, request.marker, std::min(request.max_items.value_or(page_max), account().aliases_page_max), response.next_marker);
    return response;
  });
}

Task<Outcome<aws::AliasConfiguration>> SimulatedLambda::get_alias(aws::GetAliasRequest request) {
  const Call made = call("GetAlias", request.function_name);
  return simulation_.perform_call<aws::AliasConfiguration>(made, [this, made, request]() -> Outcome<aws::AliasConfiguration> {
    const Function* function = find(request.function_name);
    if (!function) return function_not_found(made);
    const auto alias = function->aliases.find(request.name);
    if (alias == function->aliases.end()) return refuse(made, "ResourceNotFoundException", 404, "Cannot find alias arn: " + request.name);
    return alias->second;
  });
}

Task<Outcome<aws::ListVersionsByFunctionResponse>> SimulatedLambda::list_versions_by_function(aws::ListVersionsByFunctionRequest request) {
  const Call made = call("ListVersionsByFunction", request.function_name);
  return simulation_.perform_call<aws::ListVersionsByFunctionResponse>(
      made, [this, made, request]() -> Outcome<aws::ListVersionsByFunctionResponse> {
        const Function* function = find(request.function_name);
        if (!function) return function_not_found(made);
        std::vector<aws::FunctionConfiguration> all = {function->latest};
        for (const auto& [number, version] : function->versions) all.push_back(version.configuration);
        for (aws::FunctionConfiguration& one : all) {  // Lambda's lists don't have states
          one.state.clear();
          one.last_update_status.clear();
        }
        aws::ListVersionsByFunctionResponse response;
        response.versions =
            page_of(all, request.marker, std::min<int>(request.max_items.value_or(page_max), page_max), response.next_marker);
        return response;
      });
}

Outcome<aws::GetFunctionResponse> SimulatedLambda::show(const Call& made, const aws::GetFunctionRequest& request) {
  const Function* function = find(request.function_name);
  if (!function) return function_not_found(made);
  std::string version = request.qualifier.value_or("$LATEST");
  if (const auto alias = function->aliases.find(version); alias != function->aliases.end()) version = alias->second.function_version;
  aws::GetFunctionResponse response;
  if (version == "$LATEST") {
    response.configuration = function->latest;
  } else {
    const auto found = is_number(version) ? function->versions.find(std::stoi(version)) : function->versions.end();
    if (found == function->versions.end()) return function_not_found(made);
    response.configuration = shown(found->second);
  }
  response.code.source_kms_key_arn = function->kms_key;
  if (function->code_error) {
    response.code.error = function->code_error;
  } else if (!function->kept_in_bucket.empty()) {
    response.code.resolved_s3_object = aws::ResolvedS3Object{function->kept_in_bucket, request.function_name + ".zip", std::nullopt};
  } else if (function->latest.package_type == "Image") {
    response.code.image_uri = "1.dkr.ecr/orders:latest";
    if (!function->image_uri.empty()) response.code.resolved_image_uri = function->image_uri;
  } else {
    const auto expires = std::chrono::duration_cast<std::chrono::seconds>((simulation_.loop.now() + link_life).time_since_epoch()).count();
    response.code.location =
        aws::WireSecret("links://" + account_ + '/' + request.function_name + '/' + version + "?" + std::to_string(expires));
  }
  return response;
}

Task<Outcome<aws::GetFunctionResponse>> SimulatedLambda::get_function(aws::GetFunctionRequest request) {
  const Call made = call("GetFunction", request.function_name);
  return simulation_.perform_call<aws::GetFunctionResponse>(made, [this, made, request] { return show(made, request); });
}

Task<Outcome<aws::GetAccountSettingsResponse>> SimulatedLambda::get_account_settings(aws::GetAccountSettingsRequest) {
  return simulation_.perform_call<aws::GetAccountSettingsResponse>(
      call("GetAccountSettings", ""), [this]() -> Outcome<aws::GetAccountSettingsResponse> {
        aws::GetAccountSettingsResponse response;
        response.account_limit.total_code_size = account().code_bytes_max;
        response.account_limit.code_size_unzipped = 250 * 1024 * 1024;
        response.account_limit.code_size_zipped = direct_upload_bytes_max;
        response.account_usage.total_code_size = stored_bytes();
        response.account_usage.function_count = static_cast<std::int64_t>(account().functions.size());
        return response;
      });
}

Task<Outcome<aws::GetProvisionedConcurrencyConfigResponse>> SimulatedLambda::get_provisioned_concurrency_config(
    aws::GetProvisionedConcurrencyConfigRequest request) {
  const Call made = call("GetProvisionedConcurrencyConfig", request.function_name);
  return simulation_.perform_call<aws::GetProvisionedConcurrencyConfigResponse>(
      made, [this, made, request]() -> Outcome<aws::GetProvisionedConcurrencyConfigResponse> {
        const Function* function = find(request.function_name);
        if (!function) return function_not_found(made);
        if (function->provisioned_status.empty())
          return refuse(made, "ProvisionedConcurrencyConfigNotFoundException", 404,
                        "No Provisioned Concurrency Config found for this function");
        aws::GetProvisionedConcurrencyConfigResponse response;
        response.status = function->provisioned_status;
        return response;
      });
}

Task<Outcome<aws::InvokeResponse>> SimulatedLambda::invoke(aws::InvokeRequest request) {
  const Call made = call("Invoke", request.function_name, true);
  return simulation_.perform_call<aws::InvokeResponse>(
      made, [made]() -> Outcome<aws::InvokeResponse> { return refuse(made, "AccessDeniedException", 403, "not here"); });
}

}  // namespace martlet::deploy::simulated_aws
