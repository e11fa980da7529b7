#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

/// `martlet new`.
Command new_command();

/// `martlet add` and its verbs.
Command add_command();

}  // namespace martlet::cli
