#pragma once
#include <martlet/server/plugin.hpp>

namespace orders {

/// The cookies that hold a client's preferences: one for each, for the session.
martlet::Plugin cookies();

}  // namespace orders
