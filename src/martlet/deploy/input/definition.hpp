#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <martlet/config/file_problem.hpp>
#include <martlet/deploy/input/function_name.hpp>
#include <martlet/deploy/input/version.hpp>
#include <martlet/schema/type.hpp>

namespace martlet::deploy {

/// What to do if LIVE's version lacks configuration that `$LATEST` has.
enum class ConfigurationPolicy {
  report,  ///< report it and change nothing
  follow,  ///< publish the same bytes again with that configuration, and move LIVE to the new version
  refuse,  ///< refuse the function until the difference is resolved
};

/// What to do with the other functions when one fails.
enum class OnFailure {
  stop,     ///< move no other functions; moved functions remain moved
  proceed,  ///< `continue` in the file: deploy the others
  revert,   ///< revert each function to the version that it ran before
};

/// One entry of the file: a function, and the version that it is to run.
struct RequestedVersion {
  FunctionName name;
  Version version;
  ConfigurationPolicy configuration = ConfigurationPolicy::report;
  Where where{};  ///< the place of the version in the file; empty if there is no file
};

/// A definition file: `{"lambdas":[{"name":"lambda-one-name","version":"1.1.1"}]}`. It names each function at most once.
struct Definition {
  static constexpr std::size_t bytes_max = 4 * 1024 * 1024;
  static constexpr std::size_t functions_max = 10'000;

  std::vector<RequestedVersion> lambdas;  ///< in the order of the file
  int concurrency = 32;                   ///< functions processed concurrently, 1 to 256
  OnFailure on_failure = OnFailure::stop;
};

/// Reads a definition file. `file` is its name in messages. The error lists all problems, each with its place and with what to write.
/// definition.schema.json has the same rules for editors, except those that a JSON Schema can't express (duplicates, the prefix).
FileResult<Definition> read_definition(std::string_view text, const std::string& file, const Prefix& prefix);

/// Returns the policy's name in the file: "report", "follow" or "refuse".
std::string_view name_of(ConfigurationPolicy policy);
Schema describe(Type<ConfigurationPolicy>);
/// Returns "stop", "continue" or "revert".
std::string_view name_of(OnFailure what);
Schema describe(Type<OnFailure>);

}  // namespace martlet::deploy
