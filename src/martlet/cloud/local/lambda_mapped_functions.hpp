#pragma once
#include <martlet/cloud/event_sources/mapped_functions.hpp>
#include <martlet/cloud/lambda/lambda_service.hpp>

namespace martlet::cloud {

/// Lambda's functions as targets of event source mappings.
class LambdaMappedFunctions final : public MappedFunctions {
 public:
  explicit LambdaMappedFunctions(LambdaService& lambda) : lambda_(lambda) {}

  std::optional<MappedFunction> find(const std::string& account, const std::string& region, const std::string& function) override {
    std::optional<FunctionSummary> summary = lambda_.find_function(account, region, function);
    if (!summary) return std::nullopt;
    return MappedFunction{std::move(summary->arn), std::move(summary->role), summary->timeout};
  }
  Task<FunctionResponse> invoke(std::string arn, std::string event) override {
    auto running = lambda_.invoke(std::move(arn), std::move(event));
    ServiceResult<InvokeResult> result = co_await std::move(running);
    if (!result || result->outcome != InvokeResult::Outcome::answered) co_return std::nullopt;
    co_return std::move(result->payload);
  }

 private:
  LambdaService& lambda_;
};

}  // namespace martlet::cloud
