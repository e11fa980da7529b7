#pragma once
#include <martlet/server/plugin.hpp>

namespace orders {

/// The session cookies for a client's preferences, one for each.
martlet::Plugin cookies();

}  // namespace orders
