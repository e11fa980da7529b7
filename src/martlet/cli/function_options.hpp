#pragma once
#include <iosfwd>
#include <string>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/cli/command/option.hpp>
#include <martlet/cloud/sandbox/sandbox.hpp>

namespace martlet::cli {

/// The options that say which function to run, and how; they write into `function`, which must live as long as they do.
std::vector<Option> function_options(cloud::Function& function);

/// Is there a function to run? Code::missing without --function, Code::not_found or Code::denied for its file, and what cloud::check()
/// says.
Result<void> complete(const cloud::Function& function);

/// Writes a function's log to `to`, a line each. `to` must live as long as the sink.
cloud::LogSink log_to(std::ostream& to);

}  // namespace martlet::cli
