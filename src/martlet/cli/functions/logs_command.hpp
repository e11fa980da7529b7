#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

/// Returns `martlet logs`.
Command logs_command();

}  // namespace martlet::cli
