#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

// The subcommands that need no AWS account, each defined in the file named after it.
Command event_command();
Command explain_command();
Command invoke_command();
Command package_command();
// The subcommands whose output describes all commands of `program`.
Command completion_command(Command (*program)());
Command man_command(Command (*program)());

}  // namespace martlet::cli
