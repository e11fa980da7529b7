#pragma once
#include <martlet/aws/lambda/lambda.hpp>
#include <martlet/base/result.hpp>
#include <martlet/deploy/input/function_name.hpp>

namespace martlet::deploy {

/// Converts AWS's failure to an error about one function, with AWS's message and, if known, what to do.
Error aws_failure_to_error(const aws::Failure& failure, const FunctionName& name);

}  // namespace martlet::deploy
