#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <martlet/config/file_problem.hpp>
#include <martlet/deploy/input/function_name.hpp>
#include <martlet/deploy/input/version.hpp>
#include <martlet/schema/type.hpp>

namespace martlet::deploy {

/// What happens to configuration that `$LATEST` has and the version that LIVE points at lacks.
enum class ConfigurationPolicy {
  report,  ///< it is told, and left
  follow,  ///< the same bytes are published again with it, and LIVE moves there
  refuse,  ///< nothing of the function moves until it is dealt with
};

/// What happens to a group of functions when one of them fails.
enum class OnFailure {
  stop,     ///< nothing more is moved; what has moved stays
  proceed,  ///< `continue`: the others are brought to their versions
  revert,   ///< all go back to what each ran before
};

/// One line of the file: this function shall run this version.
struct Wanted {
  FunctionName name;
  Version version;
  ConfigurationPolicy configuration = ConfigurationPolicy::report;
};

/// A deployment definition: `{"lambdas":[{"name":"lambda-one-name","version":"1.1.1"}]}`. Each function at most once.
struct Definition {
  static constexpr std::size_t bytes_max = 4 * 1024 * 1024;
  static constexpr std::size_t functions_max = 10'000;

  std::vector<Wanted> lambdas;  ///< in the order of the file
  int concurrency = 32;         ///< functions in work at once, 1 to 256
  OnFailure on_failure = OnFailure::stop;
};

/// Reads a definition. `file` is what messages call it. Fails with everything that is wrong, each with its place and what to write.
/// definition.schema.json says the same for editors, but for what a JSON Schema can't say (duplicates, the prefix).
FileResult<Definition> read_definition(std::string_view text, const std::string& file, const Prefix& prefix);

/// As the file writes it: "report", "follow", "refuse".
std::string_view name_of(ConfigurationPolicy policy);
Schema describe(Type<ConfigurationPolicy>);
/// "stop", "continue", "revert".
std::string_view name_of(OnFailure what);
Schema describe(Type<OnFailure>);

}  // namespace martlet::deploy
