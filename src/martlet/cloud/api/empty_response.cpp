#include "empty_response.hpp"

#include <martlet/schema/schema.hpp>

namespace martlet::cloud {

Schema describe(Type<EmptyResponse>) { return object<EmptyResponse>("EmptyResponse"); }

}  // namespace martlet::cloud
