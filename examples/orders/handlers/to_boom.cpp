#include "to_boom.hpp"

namespace orders {

martlet::Boom to_boom(const Refusal& refusal) {
  switch (refusal.why) {
    case Refusal::Why::unknown: return martlet::not_found(refusal.message);
    case Refusal::Why::gone: return martlet::resource_gone(refusal.message);
    case Refusal::Why::bad_reference: return martlet::bad_data(refusal.message);
    case Refusal::Why::conflict: return martlet::conflict(refusal.message);
    case Refusal::Why::stale: return martlet::precondition_failed(refusal.message);
  }
  return martlet::internal(refusal.message);
}

}  // namespace orders
