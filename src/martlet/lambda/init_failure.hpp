#pragma once
#include <martlet/base/log.hpp>
#include <martlet/lambda/function_error.hpp>
#include <martlet/lambda/runtime_client.hpp>

namespace martlet::lambda {

/// Reports to Lambda, and in the log, that the function can't start; returns main()'s exit status, 1.
int report_init_failure(RuntimeClient& client, const FunctionError& error, const Log& log);

}  // namespace martlet::lambda
