#pragma once
#include <string>

#include <martlet/server/plugin.hpp>

namespace orders {

/// The stores, in one SQLite file, whose tables are created if they are missing.
martlet::Plugin storage(std::string file);

}  // namespace orders
