#pragma once
#include <string>
#include <vector>

#include <martlet/cli/command/console.hpp>

namespace martlet::cli {

/// Runs the `martlet` command. `arguments` don't include the program's name. Returns the exit status: 0 done, 1 the work failed, 2 the
/// request was wrong and nothing was changed.
int run(const std::vector<std::string>& arguments, Console console);

}  // namespace martlet::cli
