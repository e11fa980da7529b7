#pragma once
#include <martlet/cloud/api_gateway/integrated_functions.hpp>

namespace martlet::cloud {

/// What API Gateway finds as long as Lambda isn't served here: no function.
class UnjoinedFunctions final : public IntegratedFunctions {
 public:
  bool may_be_invoked(const std::string&, const std::string&) override { return false; }
  Task<InvokeResult> invoke(std::string, std::string) override {
    InvokeResult result;
    result.outcome = InvokeResult::Outcome::function_error;
    co_return result;
  }
};

}  // namespace martlet::cloud
