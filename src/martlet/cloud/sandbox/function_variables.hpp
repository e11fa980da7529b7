#pragma once
#include <string>
#include <vector>

#include <martlet/cloud/sandbox/function.hpp>

namespace martlet::cloud {

/// What an environment adds to a function's variables.
struct VariablesSetup {
  std::string task_root;    ///< where the process sees the package
  std::string runtime_api;  ///< host:port
  std::string log_stream;
  FunctionCredentials credentials;
  std::string temporary_folder;  ///< TMPDIR; empty: /tmp is the function's own
};

/// The whole environment of a function's process, `NAME=value` each: what Lambda sets for an OS-only runtime, and the function's own.
/// AWS_EXECUTION_ENV isn't set for custom runtimes, and _X_AMZN_TRACE_ID is the runtime's to set.
std::vector<std::string> variables_of(const Function& function, const VariablesSetup& setup);

}  // namespace martlet::cloud
