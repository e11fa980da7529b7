#include "settings.hpp"

#include <martlet/schema/schema.hpp>

namespace my_service {

using martlet::field;
using martlet::object;

martlet::Schema describe(martlet::Type<Settings>) {
  const Settings defaults;
  return object<Settings>("Settings", field<&Settings::prefix>("MY_SERVICE_PREFIX").pattern("^(/[a-z0-9-]+)+$").fallback(defaults.prefix),
                          field<&Settings::notes_max>("MY_SERVICE_NOTES_MAX").min(1).max(1'000'000).fallback(defaults.notes_max));
}

}  // namespace my_service
