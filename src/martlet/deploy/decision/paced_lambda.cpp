#include "paced_lambda.hpp"

#include <martlet/async/sleep.hpp>

namespace martlet::deploy {
namespace {

using namespace std::chrono_literals;

constexpr double get_function_rate = 80;  // of the 100 a second that Lambda gives it (Lambda quotas)
constexpr int often = 5;                  // of what failed for another reason than too many calls
constexpr int once = 1;

}  // namespace

PacedLambda::PacedLambda(aws::Lambda& inner, double rate) : inner_(inner), control_(rate), reads_(get_function_rate) {}

template <class Response, class Request>
Task<aws::Answer<Response>> PacedLambda::call(Task<aws::Answer<Response>> (aws::Lambda::*operation)(Request), Request request,
                                              aws::Pace& pace, const char* name, int attempts_max) {
  int attempts = 0;
  while (true) {
    co_await pace.turn();
    ++calls_[name];
    Request copy = request;
    aws::Answer<Response> answer = co_await (inner_.*operation)(std::move(copy));
    if (answer) {
      pace.went_well();
      co_return answer;
    }
    if (aws::is_throttling(answer.error())) {
      const SteadyTime now = co_await loop_now();
      pace.was_throttled(now);
      if (answer.error().retry_after) co_await sleep(*answer.error().retry_after);
      continue;
    }
    if (!aws::is_transient(answer.error()) || ++attempts == attempts_max) co_return answer;
    co_await sleep(200ms * (1 << attempts));
  }
}

Task<aws::Answer<aws::ListAliasesResponse>> PacedLambda::list_aliases(aws::ListAliasesRequest request) {
  return call(&Lambda::list_aliases, std::move(request), control_, "ListAliases", often);
}
Task<aws::Answer<aws::AliasConfiguration>> PacedLambda::get_alias(aws::GetAliasRequest request) {
  return call(&Lambda::get_alias, std::move(request), control_, "GetAlias", often);
}
Task<aws::Answer<aws::AliasConfiguration>> PacedLambda::create_alias(aws::CreateAliasRequest request) {
  return call(&Lambda::create_alias, std::move(request), control_, "CreateAlias", often);
}
Task<aws::Answer<aws::AliasConfiguration>> PacedLambda::update_alias(aws::UpdateAliasRequest request) {
  return call(&Lambda::update_alias, std::move(request), control_, "UpdateAlias", often);
}
Task<aws::Answer<aws::ListVersionsByFunctionResponse>> PacedLambda::list_versions_by_function(aws::ListVersionsByFunctionRequest request) {
  return call(&Lambda::list_versions_by_function, std::move(request), control_, "ListVersionsByFunction", often);
}
Task<aws::Answer<aws::GetFunctionResponse>> PacedLambda::get_function(aws::GetFunctionRequest request) {
  return call(&Lambda::get_function, std::move(request), reads_, "GetFunction", often);
}
Task<aws::Answer<aws::FunctionConfiguration>> PacedLambda::update_function_code(aws::UpdateFunctionCodeRequest request) {
  return call(&Lambda::update_function_code, std::move(request), control_, "UpdateFunctionCode", often);
}
Task<aws::Answer<aws::FunctionConfiguration>> PacedLambda::publish_version(aws::PublishVersionRequest request) {
  return call(&Lambda::publish_version, std::move(request), control_, "PublishVersion", once);
}
Task<aws::Answer<aws::FunctionConfiguration>> PacedLambda::update_function_configuration(aws::UpdateFunctionConfigurationRequest request) {
  return call(&Lambda::update_function_configuration, std::move(request), control_, "UpdateFunctionConfiguration", often);
}
Task<aws::Answer<aws::GetAccountSettingsResponse>> PacedLambda::get_account_settings(aws::GetAccountSettingsRequest request) {
  return call(&Lambda::get_account_settings, std::move(request), control_, "GetAccountSettings", often);
}
Task<aws::Answer<aws::GetProvisionedConcurrencyConfigResponse>> PacedLambda::get_provisioned_concurrency_config(
    aws::GetProvisionedConcurrencyConfigRequest request) {
  return call(&Lambda::get_provisioned_concurrency_config, std::move(request), control_, "GetProvisionedConcurrencyConfig", often);
}
Task<aws::Answer<aws::InvokeResponse>> PacedLambda::invoke(aws::InvokeRequest request) {
  return call(&Lambda::invoke, std::move(request), control_, "Invoke", often);
}

}  // namespace martlet::deploy
