#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/cli/cli.hpp>

#include "command_line.hpp"

namespace martlet::cli {

/// How a verb speaks of itself.
struct VerbText {
  std::string_view name;       ///< "martlet deploy plan"
  std::string_view untouched;  ///< "nothing was read or changed": what a person reads behind a request that was wrong
  void (*print_help)(std::ostream& to, const std::vector<Option>& options);
};

/// What every verb begins with. Its exit status where it ends here: 0, the help was asked for and given; 2, the request was wrong, and why
/// was said. nullopt: all options were taken, and the verb goes on.
std::optional<int> read_arguments(const VerbText& verb, const std::vector<std::string>& arguments, const std::vector<Option>& options,
                                  Console console);

/// Says why a request is wrong, and what was left untouched. Gives the exit status for that, 2.
int refuse(const VerbText& verb, const Error& error, Console console);

}  // namespace martlet::cli
