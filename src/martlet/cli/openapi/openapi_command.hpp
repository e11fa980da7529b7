#pragma once
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

/// Returns `martlet openapi`, and its command `diff`.
Command openapi_command();

}  // namespace martlet::cli
