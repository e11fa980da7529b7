#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

/// Returns `martlet dev`.
Command dev_command();

}  // namespace martlet::cli
