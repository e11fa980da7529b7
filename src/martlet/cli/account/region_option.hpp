#pragma once
#include <string>

#include <martlet/cli/command/option.hpp>

namespace martlet::cli {

/// Returns the option --region R. `what` says in the help whose region it is: "the function's".
Option region_option(const std::string& what, std::string& region);

}  // namespace martlet::cli
