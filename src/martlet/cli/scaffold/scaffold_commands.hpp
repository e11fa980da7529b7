#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

/// Returns `martlet new`.
Command new_command();

/// Returns `martlet add` with its subcommands.
Command add_command();

}  // namespace martlet::cli
