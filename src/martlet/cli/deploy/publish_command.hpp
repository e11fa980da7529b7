#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

/// Returns `martlet publish`.
Command publish_command();

}  // namespace martlet::cli
