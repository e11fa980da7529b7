#pragma once
#include <martlet/cloud/api_gateway/integrated_functions.hpp>
#include <martlet/cloud/lambda/lambda_service.hpp>

namespace martlet::cloud {

/// Lambda's functions as integrations of API Gateway.
class LambdaIntegratedFunctions final : public IntegratedFunctions {
 public:
  explicit LambdaIntegratedFunctions(LambdaService& lambda) : lambda_(lambda) {}

  bool may_be_invoked(const std::string& function_arn, const std::string& source_arn) override {
    return lambda_.may_be_invoked_by("apigateway.amazonaws.com", function_arn, source_arn);
  }
  Task<InvokeResult> invoke(std::string function_arn, std::string event) override {
    auto running = lambda_.invoke(std::move(function_arn), std::move(event));
    ServiceResult<InvokeResult> result = co_await std::move(running);
    if (result) co_return *std::move(result);
    InvokeResult failed;
    failed.outcome = InvokeResult::Outcome::function_error;
    co_return failed;
  }

 private:
  LambdaService& lambda_;
};

}  // namespace martlet::cloud
