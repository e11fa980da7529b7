#pragma once
#include <optional>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/cloud/sandbox/invoke_result.hpp>

namespace martlet::cloud {

/// What API Gateway needs from Lambda. Implemented by the code that connects the two services. Both functions are called on the loop's
/// thread.
class IntegratedFunctions {
 public:
  /// Does the function's resource policy let API Gateway invoke it for the API's route `source_arn`
  /// ("arn:aws:execute-api:REGION:ACCOUNT:API/STAGE/GET/orders")? `function_arn` may have a qualifier; the qualifier's own policy applies
  /// then.
  /// false if there is no such function.
  virtual bool may_be_invoked(const std::string& function_arn, const std::string& source_arn) = 0;
  virtual Task<InvokeResult> invoke(std::string function_arn, std::string event) = 0;

 protected:
  ~IntegratedFunctions() = default;
};

}  // namespace martlet::cloud
