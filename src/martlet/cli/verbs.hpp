#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

// The verbs that need no account, each in the file of its name.
Command event_command();
Command explain_command();
Command invoke_command();
Command local_command();
Command package_command();
// What they print is about the whole `program`.
Command completion_command(Command (*program)());
Command man_command(Command (*program)());

}  // namespace martlet::cli
