#pragma once
#include <martlet/server/route_options.hpp>

namespace martlet {

/// The options for reading inputs from `source`, from a route's options.
ReadOptions read_options(const ValidateOptions& options, From source);

}  // namespace martlet
