#pragma once
#include <martlet/server/credentials.hpp>

#include "../model/user.hpp"

namespace my_service {

User get_me(martlet::Credentials<User> user);

}  // namespace my_service
