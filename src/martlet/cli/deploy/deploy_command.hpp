#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

/// Returns `martlet deploy` with its subcommands.
Command deploy_command();

}  // namespace martlet::cli
