#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

// The subcommands of `martlet deploy`, each defined in the file named after it.
Command plan_command();
Command apply_command();
Command status_command();
Command rollback_command();
Command history_command();

}  // namespace martlet::cli
