#pragma once
#include <map>
#include <string>

#include <martlet/aws/lambda/lambda.hpp>
#include <martlet/aws/session/pace.hpp>

namespace martlet::deploy {

/// Lambda as one account allows it to be called: GetFunction has a limit of its own (100 a second), everything else shares one. What is
/// throttled waits and goes again, as often as it takes: a run's time limit ends that, never a count. What may succeed when it is tried
/// again (500, no answer) is tried five times, but for PublishVersion: whether it has published is to be looked at first.
/// A call whose answer was lost may have had its effect: who makes a change looks before it takes a conflict for one.
class PacedLambda final : public aws::Lambda {
 public:
  /// `rate`: control calls a second. `inner` must outlive it.
  PacedLambda(aws::Lambda& inner, double rate);

  /// How many calls went out, by operation: "ListAliases".
  const std::map<std::string, int>& calls() const { return calls_; }

  Task<aws::Answer<aws::ListAliasesResponse>> list_aliases(aws::ListAliasesRequest request) override;
  Task<aws::Answer<aws::AliasConfiguration>> get_alias(aws::GetAliasRequest request) override;
  Task<aws::Answer<aws::AliasConfiguration>> create_alias(aws::CreateAliasRequest request) override;
  Task<aws::Answer<aws::AliasConfiguration>> update_alias(aws::UpdateAliasRequest request) override;
  Task<aws::Answer<aws::ListVersionsByFunctionResponse>> list_versions_by_function(aws::ListVersionsByFunctionRequest request) override;
  Task<aws::Answer<aws::GetFunctionResponse>> get_function(aws::GetFunctionRequest request) override;
  Task<aws::Answer<aws::FunctionConfiguration>> update_function_code(aws::UpdateFunctionCodeRequest request) override;
  Task<aws::Answer<aws::FunctionConfiguration>> publish_version(aws::PublishVersionRequest request) override;
  Task<aws::Answer<aws::FunctionConfiguration>> update_function_configuration(aws::UpdateFunctionConfigurationRequest request) override;
  Task<aws::Answer<aws::GetAccountSettingsResponse>> get_account_settings(aws::GetAccountSettingsRequest request) override;
  Task<aws::Answer<aws::GetProvisionedConcurrencyConfigResponse>> get_provisioned_concurrency_config(
      aws::GetProvisionedConcurrencyConfigRequest request) override;
  Task<aws::Answer<aws::InvokeResponse>> invoke(aws::InvokeRequest request) override;

 private:
  template <class Response, class Request>
  Task<aws::Answer<Response>> call(Task<aws::Answer<Response>> (aws::Lambda::*operation)(Request), Request request, aws::Pace& pace,
                                   const char* name, int attempts_max);

  aws::Lambda& inner_;
  aws::Pace control_;
  aws::Pace reads_;
  std::map<std::string, int> calls_;
};

}  // namespace martlet::deploy
