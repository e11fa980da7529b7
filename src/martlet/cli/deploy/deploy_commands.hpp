#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

/// `martlet deploy` and its verbs.
Command deploy_command();

/// `martlet publish`.
Command publish_command();

}  // namespace martlet::cli
