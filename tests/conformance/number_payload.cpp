#include "number_payload.hpp"

namespace conformance {

using namespace martlet;

Schema describe(Type<NumberPayload>) { return object<NumberPayload>("NumberPayload", field<&NumberPayload::a>("a")); }
Schema describe(Type<RequiredNumber>) { return object<RequiredNumber>("RequiredNumber", field<&RequiredNumber::a>("a")); }

}  // namespace conformance
