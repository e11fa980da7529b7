#pragma once
#include <string>

#include <martlet/schema/type.hpp>

namespace my_service {

/// The sender of a request, as described by a token's claims.
struct User {
  std::string id;    ///< `sub`
  std::string name;  ///< may be missing
};

martlet::Schema describe(martlet::Type<User>);

}  // namespace my_service
