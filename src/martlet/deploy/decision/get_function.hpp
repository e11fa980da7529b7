#pragma once
#include <martlet/aws/lambda/lambda.hpp>
#include <martlet/deploy/decision/version_number.hpp>
#include <martlet/deploy/input/function_name.hpp>

namespace martlet::deploy {

/// Calls GetFunction. `lambda` must outlive the task.
Task<aws::Outcome<aws::GetFunctionResponse>> get_function(aws::Lambda& lambda, FunctionName name, Qualifier qualifier);

}  // namespace martlet::deploy
