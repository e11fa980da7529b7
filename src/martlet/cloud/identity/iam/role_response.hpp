#pragma once
#include "entity.hpp"
#include "role_shapes.hpp"

namespace martlet::cloud::identity {

/// Returns a role as lists and CreateRole show it. Only GetRole adds its tags, maximum session duration and last use.
Role role_in_list(const Entity& entity);

}  // namespace martlet::cloud::identity
