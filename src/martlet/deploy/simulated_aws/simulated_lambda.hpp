#pragma once
#include <martlet/aws/lambda/lambda.hpp>
#include <martlet/deploy/simulated_aws/simulated_aws.hpp>

namespace martlet::deploy::simulated_aws {

/// The simulated Lambda of one account.
class SimulatedLambda final : public aws::Lambda {
 public:
  SimulatedLambda(SimulatedAws& simulation, std::string account) : simulation_(simulation), account_(std::move(account)) {}

  Task<aws::Outcome<aws::ListAliasesResponse>> list_aliases(aws::ListAliasesRequest request) override;
  Task<aws::Outcome<aws::AliasConfiguration>> get_alias(aws::GetAliasRequest request) override;
  Task<aws::Outcome<aws::AliasConfiguration>> create_alias(aws::CreateAliasRequest request) override;
  Task<aws::Outcome<aws::AliasConfiguration>> update_alias(aws::UpdateAliasRequest request) override;
  Task<aws::Outcome<aws::ListVersionsByFunctionResponse>> list_versions_by_function(aws::ListVersionsByFunctionRequest request) override;
  Task<aws::Outcome<aws::GetFunctionResponse>> get_function(aws::GetFunctionRequest request) override;
  Task<aws::Outcome<aws::FunctionConfiguration>> update_function_code(aws::UpdateFunctionCodeRequest request) override;
  Task<aws::Outcome<aws::FunctionConfiguration>> publish_version(aws::PublishVersionRequest request) override;
  Task<aws::Outcome<aws::FunctionConfiguration>> update_function_configuration(aws::UpdateFunctionConfigurationRequest request) override;
  Task<aws::Outcome<aws::GetAccountSettingsResponse>> get_account_settings(aws::GetAccountSettingsRequest request) override;
  Task<aws::Outcome<aws::GetProvisionedConcurrencyConfigResponse>> get_provisioned_concurrency_config(
      aws::GetProvisionedConcurrencyConfigRequest request) override;
  Task<aws::Outcome<aws::InvokeResponse>> invoke(aws::InvokeRequest request) override;

 private:
  static constexpr std::int64_t direct_upload_bytes_max = 50 * 1024 * 1024;
  static bool is_number(const std::string& text) { return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos; }
  Call call(std::string operation, const std::string& function, bool changes = false) const;
  Function* find(const std::string& name);
  Account& account() { return simulation_.accounts.at(account_); }
  std::int64_t stored_bytes();
  bool has_room_for(std::int64_t more);
  void settle(Function& function);
  aws::FunctionConfiguration shown(const Version& version) const;

  aws::Outcome<aws::FunctionConfiguration> change_code(const Call& call, const aws::UpdateFunctionCodeRequest& request);
  aws::Outcome<aws::FunctionConfiguration> publish(const Call& call, const aws::PublishVersionRequest& request);
  aws::Outcome<aws::GetFunctionResponse> show(const Call& call, const aws::GetFunctionRequest& request);
  aws::Outcome<aws::AliasConfiguration> make_alias(const Call& call, const aws::CreateAliasRequest& request);
  aws::Outcome<aws::AliasConfiguration> move_alias(const Call& call, const aws::UpdateAliasRequest& request);

  SimulatedAws& simulation_;
  std::string account_;
};

}  // namespace martlet::deploy::simulated_aws
