#include "get_preferences.hpp"

namespace orders {

Preferences get_preferences(martlet::Cookies<Preferences> preferences) { return *preferences; }

}  // namespace orders
