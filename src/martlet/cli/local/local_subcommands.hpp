#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

// The subcommands of `martlet local` for the local cloud. `version` is the version of this program, which a running cloud reports.
Command local_up_command(std::string version);
Command local_seed_command();
Command local_status_command();
Command local_reset_command();
Command local_key_command();

}  // namespace martlet::cli
