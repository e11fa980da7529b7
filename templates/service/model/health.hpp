#pragma once
#include <string>

#include <martlet/schema/type.hpp>

namespace my_service {

struct Health {
  std::string status;
};

martlet::Schema describe(martlet::Type<Health>);

}  // namespace my_service
