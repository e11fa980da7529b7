#include "rate.hpp"

#include <martlet/schema/schema.hpp>

namespace my_service {

martlet::Schema describe(martlet::Type<Rate>) { return martlet::object<Rate>("Rate", martlet::field<&Rate::rate>("rate").positive()); }

}  // namespace my_service
