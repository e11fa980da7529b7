#pragma once
#include <string>

#include <martlet/server/plugin.hpp>

namespace orders {

/// The stores, in one SQLite file, whose tables are made where they are missing.
martlet::Plugin storage(std::string file);

}  // namespace orders
