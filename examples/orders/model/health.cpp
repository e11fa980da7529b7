#include "health.hpp"

#include <martlet/schema/schema.hpp>

namespace orders {

martlet::Schema describe(martlet::Type<Health>) {
  return martlet::object<Health>("Health", martlet::field<&Health::status>("status").example(R"("ok")"));
}

}  // namespace orders
