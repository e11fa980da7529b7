#pragma once
#include <cstdint>
#include <functional>
#include <string>

#include <martlet/cli/command/option.hpp>

namespace martlet::cli {

/// Returns the option --name N, a whole number from `min` to `max`.
Option number_option(std::string name, std::string help, std::uint64_t min, std::uint64_t max, std::function<void(std::uint64_t)> set);

}  // namespace martlet::cli
