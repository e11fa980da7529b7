#pragma once
#include <string_view>

#include "entity.hpp"

namespace martlet::cloud::identity {

/// The owner of a policy. Roles and users have policies in the same way; only the names of operations and members differ.
struct RoleOwner {
  static constexpr EntityKind kind = EntityKind::role;
  static constexpr std::string_view word = "Role";
  static constexpr std::string_view member = "RoleName";
};
struct UserOwner {
  static constexpr EntityKind kind = EntityKind::user;
  static constexpr std::string_view word = "User";
  static constexpr std::string_view member = "UserName";
};

}  // namespace martlet::cloud::identity
