#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

/// Returns `martlet pipeline`.
Command pipeline_command();

}  // namespace martlet::cli
