#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

/// Returns `martlet lint`.
Command lint_command();

}  // namespace martlet::cli
