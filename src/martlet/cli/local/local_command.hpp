#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

/// Returns `martlet local` with its subcommands.
Command local_command();

}  // namespace martlet::cli
