#include "lambda_handlers.hpp"

namespace martlet::cloud::lambda {

ServiceResult<aws::GetAccountSettingsResponse> get_account_settings(ControlPlane& plane, Call& call, aws::GetAccountSettingsRequest&) {
  if (const ServiceResult<> allowed = call.authorize({.action = "lambda:GetAccountSettings"}); !allowed)
    return std::unexpected(allowed.error());
  const Usage usage = plane.store.usage(call.account(), call.region);
  aws::GetAccountSettingsResponse response;
  response.account_limit.total_code_size = plane.limits.code_bytes_max;
  response.account_limit.code_size_unzipped = plane.limits.unzipped_bytes_max;
  response.account_limit.code_size_zipped = plane.limits.zip_bytes_max;
  response.account_limit.concurrent_executions = plane.limits.concurrency_max;
  response.account_limit.unreserved_concurrent_executions = plane.limits.concurrency_max - static_cast<int>(usage.reserved_concurrency);
  response.account_usage.total_code_size = usage.code_bytes;
  response.account_usage.function_count = usage.functions;
  return response;
}

}  // namespace martlet::cloud::lambda
