#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

/// Returns `martlet new`.
Command new_command();

/// Returns `martlet add` and its verbs.
Command add_command();

}  // namespace martlet::cli
