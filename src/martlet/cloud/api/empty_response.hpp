#pragma once
#include <martlet/schema/type.hpp>

namespace martlet::cloud {

/// The response of operations that return nothing.
struct EmptyResponse {};
Schema describe(Type<EmptyResponse>);

}  // namespace martlet::cloud
