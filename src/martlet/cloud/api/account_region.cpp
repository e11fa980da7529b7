#include "account_region.hpp"

#include <martlet/schema/schema.hpp>

namespace martlet::cloud {

Schema describe(Type<AccountRegion>) {
  return object<AccountRegion>("AccountRegion", field<&AccountRegion::account>("account"), field<&AccountRegion::region>("region"));
}

}  // namespace martlet::cloud
