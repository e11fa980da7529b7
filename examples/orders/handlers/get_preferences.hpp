#pragma once
#include <martlet/async/task.hpp>
#include <martlet/server/parameters.hpp>

#include "../model/preferences.hpp"

namespace orders {

martlet::Task<Preferences> get_preferences(martlet::Cookies<Preferences> preferences);

}  // namespace orders
