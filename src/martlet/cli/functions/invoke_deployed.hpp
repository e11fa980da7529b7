#pragma once
#include <string>

#include <martlet/cli/command/console.hpp>

namespace martlet::cli {

/// An invocation of a deployed function: "orders-api", "orders-api:LIVE", "orders-api:3", or an ARN.
struct DeployedInvocation {
  std::string function;
  std::string event;  ///< JSON
  std::string region{};
  bool tails = false;  ///< prints the last 4 KB of the function's log on `err`
  bool as_json = false;
};

/// Invokes the function once and prints its response. Returns the exit status: 0 if it succeeded, 1 if it failed or couldn't be invoked, 2
/// if there is no region, or a setting is wrong.
int invoke_deployed(const DeployedInvocation& invocation, Console console);

}  // namespace martlet::cli
