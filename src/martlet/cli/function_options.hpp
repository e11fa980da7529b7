#pragma once
#include <iosfwd>
#include <string>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/cli/command/option.hpp>
#include <martlet/cloud/sandbox/sandbox.hpp>

namespace martlet::cli {

/// The options for which function to run, and how. They write to `function`, which must outlive them.
std::vector<Option> function_options(cloud::Function& function);

/// Checks that there is a function to run. Fails with Code::missing without --function, Code::not_found or Code::denied for its file, or as
/// cloud::check() does.
Result<void> complete(const cloud::Function& function);

/// Returns a sink that writes a function's log to `to`, one line per entry. `to` must outlive it.
cloud::LogSink log_to(std::ostream& to);

}  // namespace martlet::cli
