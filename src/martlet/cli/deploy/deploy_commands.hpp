#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

/// Returns `martlet deploy` with its subcommands.
Command deploy_command();

/// Returns `martlet publish`.
Command publish_command();

}  // namespace martlet::cli
