#pragma once
#include <optional>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/cloud/sandbox/invoke_result.hpp>

namespace martlet::cloud {

/// The part of Lambda that API Gateway needs. Implemented by the code that connects the two services. Both members are called on the
/// loop's thread.
class IntegratedFunctions {
 public:
  /// Returns whether the function's resource policy lets API Gateway invoke the function for the API's route `source_arn`
  /// ("arn:aws:execute-api:REGION:ACCOUNT:API/STAGE/GET/orders").
  /// If `function_arn` has a qualifier, the policy is that of the qualifier.
  /// Returns false if there is no such function.
  virtual bool may_be_invoked(const std::string& function_arn, const std::string& source_arn) = 0;
  virtual Task<InvokeResult> invoke(std::string function_arn, std::string event) = 0;

 protected:
  ~IntegratedFunctions() = default;
};

}  // namespace martlet::cloud
