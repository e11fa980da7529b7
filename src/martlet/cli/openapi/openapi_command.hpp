#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

/// Returns `martlet openapi` with its subcommand `diff`.
Command openapi_command();

}  // namespace martlet::cli
