#include "alias.hpp"

#include <martlet/schema/schema.hpp>

namespace martlet::cloud::kms {

Schema describe(Type<Alias>) {
  using A = Alias;
  return object<A>("Alias", field<&A::name>("name"), field<&A::account>("account"), field<&A::region>("region"), field<&A::key>("key"),
                   field<&A::created>("created"), field<&A::updated>("updated"));
}

}  // namespace martlet::cloud::kms
