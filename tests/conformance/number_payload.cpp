#include "number_payload.hpp"

namespace conformance {

using namespace martlet;

Schema describe(Type<OptionalNumber>) { return object<OptionalNumber>("OptionalNumber", field<&OptionalNumber::a>("a")); }
Schema describe(Type<RequiredNumber>) { return object<RequiredNumber>("RequiredNumber", field<&RequiredNumber::a>("a")); }

}  // namespace conformance
