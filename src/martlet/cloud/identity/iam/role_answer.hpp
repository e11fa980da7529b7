#pragma once
#include "entity.hpp"
#include "role_shapes.hpp"

namespace martlet::cloud::identity {

/// A role as lists and CreateRole show it: GetRole alone has its tags, longest session and last use.
Role role_in_list(const Entity& entity);

}  // namespace martlet::cloud::identity
