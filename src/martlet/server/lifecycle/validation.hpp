#pragma once
#include <martlet/server/options.hpp>

namespace martlet {

/// How inputs from `source` are read under a route's options.
ReadOptions read_options(const ValidateOptions& options, From source);

}  // namespace martlet
