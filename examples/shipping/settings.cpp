#include "settings.hpp"

#include <martlet/schema/schema.hpp>

namespace shipping {

martlet::Schema describe(martlet::Type<Settings>) {
  return martlet::object<Settings>("Settings", martlet::field<&Settings::rates>("SHIPPING_RATES").allow_empty().fallback(std::string()));
}

}  // namespace shipping
