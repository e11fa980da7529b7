#pragma once
#include <martlet/server/parameters.hpp>
#include <martlet/server/reply.hpp>

#include "../model/preferences.hpp"

namespace orders {

/// Returns the preferences as cookies, one each; the service itself stores none of them.
martlet::Reply<Preferences> put_preferences(martlet::Body<Preferences> preferences);

}  // namespace orders
