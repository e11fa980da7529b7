#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

/// The commands of `martlet local` that are about the local cloud.
Command local_up_command();
Command local_seed_command();

}  // namespace martlet::cli
