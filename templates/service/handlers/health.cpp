#include "health.hpp"

namespace my_service {

Health health() { return {"ok"}; }

}  // namespace my_service
