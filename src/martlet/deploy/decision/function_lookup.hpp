#pragma once
#include <string>

#include <martlet/aws/lambda/lambda.hpp>

namespace martlet::deploy {

/// GetFunction of a version or alias; "" for `$LATEST`.
Task<aws::Answer<aws::GetFunctionResponse>> get_function(aws::Lambda& lambda, std::string name, std::string qualifier);

/// AWS's answer as an error about one function, with what a person can do where we know it.
Error function_error(const aws::Failure& failure, const std::string& name);

}  // namespace martlet::deploy
