#include "health.hpp"

#include <martlet/schema/schema.hpp>

namespace my_service {

martlet::Schema describe(martlet::Type<Health>) { return martlet::object<Health>("Health", martlet::field<&Health::status>("status")); }

}  // namespace my_service
