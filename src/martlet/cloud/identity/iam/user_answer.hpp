#pragma once
#include "entity.hpp"
#include "user_shapes.hpp"

namespace martlet::cloud::identity {

/// A user as lists show it: CreateUser and GetUser also have its tags.
User user_in_list(const Entity& entity);

}  // namespace martlet::cloud::identity
