#pragma once
#include "../model/health.hpp"

namespace my_service {

Health health();

}  // namespace my_service
