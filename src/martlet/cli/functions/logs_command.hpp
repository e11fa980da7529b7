#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

/// `martlet logs`.
Command logs_command();

}  // namespace martlet::cli
