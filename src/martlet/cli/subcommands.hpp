#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

// The verbs that need no account, each in the file named after it.
Command event_command();
Command explain_command();
Command invoke_command();
Command local_command();
Command package_command();
// The verbs whose output covers the whole `program`.
Command completion_command(Command (*program)());
Command man_command(Command (*program)());

}  // namespace martlet::cli
