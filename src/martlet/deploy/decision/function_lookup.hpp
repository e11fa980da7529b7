#pragma once
#include <string>

#include <martlet/aws/lambda/lambda.hpp>
#include <martlet/deploy/decision/version_number.hpp>
#include <martlet/deploy/input/function_name.hpp>

namespace martlet::deploy {

/// Calls GetFunction. `lambda` must outlive the task.
Task<aws::Outcome<aws::GetFunctionResponse>> get_function(aws::Lambda& lambda, FunctionName name, Qualifier qualifier);

/// Converts AWS's failure to an error about one function, with AWS's message and, if known, what to do.
Error function_error(const aws::Failure& failure, const FunctionName& name);

}  // namespace martlet::deploy
