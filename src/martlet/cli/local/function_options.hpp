#pragma once
#include <string>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/cli/command/option.hpp>
#include <martlet/cloud/sandbox/sandbox.hpp>

namespace martlet::cli {

/// Returns the options that select a function and how it runs. They write to `function`, which must outlive them.
std::vector<Option> function_options(cloud::FunctionVersion& function);

/// Checks that there is a function to run. Fails with Code::missing without --function, with Code::not_found or Code::denied for its file,
/// and as cloud::validate() does.
Result<void> check_function(const cloud::FunctionVersion& function);

}  // namespace martlet::cli
