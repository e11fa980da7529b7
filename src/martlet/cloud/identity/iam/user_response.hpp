#pragma once
#include "entity.hpp"
#include "user_shapes.hpp"

namespace martlet::cloud::identity {

/// Returns a user as lists show it. CreateUser and GetUser add its tags.
User user_in_list(const Entity& entity);

}  // namespace martlet::cloud::identity
