#pragma once
#include <string>
#include <vector>

#include <martlet/cloud/sandbox/function_version.hpp>

namespace martlet::cloud {

/// The properties of an environment that variables_of() needs.
struct VariablesSetup {
  std::string task_root;    ///< the path of the package, as the process sees it
  std::string runtime_api;  ///< host:port
  std::string log_stream;
  FunctionCredentials credentials;
  std::string temporary_folder;  ///< TMPDIR; if empty, it isn't set, and the process uses /tmp
};

/// Returns all environment variables of a function's process as `NAME=value`: those that Lambda sets for an OS-only runtime, and the
/// function's own. AWS_EXECUTION_ENV isn't set for custom runtimes; _X_AMZN_TRACE_ID is set by the runtime.
std::vector<std::string> variables_of(const FunctionVersion& function, const VariablesSetup& setup);

}  // namespace martlet::cloud
