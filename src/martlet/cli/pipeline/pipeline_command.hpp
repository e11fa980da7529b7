#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

/// `martlet pipeline`.
Command pipeline_command();

}  // namespace martlet::cli
