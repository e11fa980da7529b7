#include "user.hpp"

#include <martlet/schema/schema.hpp>

namespace my_service {

using martlet::field;
using martlet::object;

martlet::Schema describe(martlet::Type<User>) {
  return object<User>("User", field<&User::id>("sub").min(1), field<&User::name>("name").fallback(""));
}

}  // namespace my_service
