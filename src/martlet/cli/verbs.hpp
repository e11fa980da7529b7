#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

// The verbs that need no account, each in the file of its name.
Command invoke_command();
Command local_command();
Command package_command();

}  // namespace martlet::cli
