#include "get_preferences.hpp"

namespace orders {

martlet::Task<Preferences> get_preferences(martlet::Cookies<Preferences> preferences) { co_return *preferences; }

}  // namespace orders
