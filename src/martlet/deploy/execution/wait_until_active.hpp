#pragma once
#include <martlet/aws/lambda/lambda.hpp>
#include <martlet/deploy/decision/code_sha256.hpp>
#include <martlet/deploy/decision/version_number.hpp>
#include <martlet/deploy/input/function_name.hpp>

namespace martlet::deploy {

/// Waits until version `number` is Active, and checks that its code has `code_sha256`. Has no time limit of its own: the run's time limit
/// cancels it. `lambda` must outlive the task.
Task<Result<void>> wait_until_active(aws::Lambda& lambda, FunctionName name, VersionNumber number, CodeSha256 code_sha256);

}  // namespace martlet::deploy
