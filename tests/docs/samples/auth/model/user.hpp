#pragma once
#include <string>

#include <martlet/schema/type.hpp>

namespace my_service {

/// Who asks: what a token's claims say of them.
struct User {
  std::string id;    ///< `sub`
  std::string name;  ///< may be missing
};

martlet::Schema describe(martlet::Type<User>);

}  // namespace my_service
