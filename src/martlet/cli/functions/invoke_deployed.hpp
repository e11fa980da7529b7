#pragma once
#include <string>

#include <martlet/base/result.hpp>
#include <martlet/cli/command/console.hpp>

namespace martlet::cli {

/// An invocation of a deployed function: "orders-api", "orders-api:LIVE", "orders-api:3", or an ARN.
struct DeployedInvocation {
  std::string function;
  std::string event;  ///< JSON
  std::string region{};
  bool tails = false;  ///< prints the last 4 KB of its log on `err`
  bool as_json = false;
};

/// Invokes it once and prints its answer. Gives the exit status: 0 it answered, 1 it failed or couldn't be invoked, 2 there is no region,
/// or a setting is wrong.
int invoke_deployed(const DeployedInvocation& invocation, Console console);

/// A function's name and what is after it: an alias or a version.
struct QualifiedName {
  std::string name;
  std::string qualifier{};  ///< "": none
};
/// "orders-api:LIVE" as both; the colons of an ARN stay in its name. Code::malformed for one that can't be a function's.
Result<QualifiedName> read_qualified_name(const std::string& text);

}  // namespace martlet::cli
