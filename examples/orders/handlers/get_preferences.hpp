#pragma once
#include <martlet/server/parameters.hpp>

#include "../model/preferences.hpp"

namespace orders {

Preferences get_preferences(martlet::Cookies<Preferences> preferences);

}  // namespace orders
