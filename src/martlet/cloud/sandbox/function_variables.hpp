#pragma once
#include <string>
#include <vector>

#include <martlet/cloud/sandbox/function.hpp>

namespace martlet::cloud {

/// What variables_of() needs to know about the environment.
struct VariablesSetup {
  std::string task_root;    ///< path of the package, as seen by the process
  std::string runtime_api;  ///< host:port
  std::string log_stream;
  FunctionCredentials credentials;
  std::string temporary_folder;  ///< TMPDIR; empty: not set, so the process uses /tmp
};

/// Returns all environment variables of a function's process as `NAME=value`: those that Lambda sets for an OS-only runtime, and the
/// function's own. AWS_EXECUTION_ENV isn't set for custom runtimes; _X_AMZN_TRACE_ID is set by the runtime.
std::vector<std::string> variables_of(const Function& function, const VariablesSetup& setup);

}  // namespace martlet::cloud
