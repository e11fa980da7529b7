#pragma once
#include <vector>

#include <martlet/aws/lambda/lambda.hpp>
#include <martlet/base/result.hpp>
#include <martlet/deploy/input/function_name.hpp>

namespace martlet::deploy {

/// Returns all aliases of a function, from all pages. Fails with Code::not_found if the function doesn't exist. `lambda` must outlive the
/// task.
Task<Result<std::vector<aws::AliasConfiguration>>> aliases_of(aws::Lambda& lambda, FunctionName name);

}  // namespace martlet::deploy
