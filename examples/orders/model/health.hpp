#pragma once
#include <string>

#include <martlet/schema/type.hpp>

namespace orders {

struct Health {
  std::string status;
};

martlet::Schema describe(martlet::Type<Health>);

}  // namespace orders
