#pragma once
#include <martlet/cloud/api/call.hpp>

#include "iam_store.hpp"
#include "user_shapes.hpp"

namespace martlet::cloud::identity {

User user_in_list(const Entity& entity);

/// The user that an operation names, or, where it names none, the one that calls.
Reply<Entity> user_or_caller(IamStore& store, const Call& call, const std::optional<std::string>& name);

}  // namespace martlet::cloud::identity
