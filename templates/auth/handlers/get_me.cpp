#include "get_me.hpp"

namespace my_service {

User get_me(martlet::Credentials<User> user) { return *user; }

}  // namespace my_service
