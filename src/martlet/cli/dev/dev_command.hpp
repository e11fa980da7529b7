#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

/// `martlet dev`.
Command dev_command();

}  // namespace martlet::cli
