#include "health.hpp"

namespace orders {

martlet::Task<Health> health() { co_return Health{"ok"}; }

}  // namespace orders
