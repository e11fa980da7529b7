#include "to_boom.hpp"

namespace orders {

martlet::Boom to_boom(const DomainError& error) {
  switch (error.reason) {
    case DomainError::Reason::not_found: return martlet::not_found(error.message);
    case DomainError::Reason::gone: return martlet::resource_gone(error.message);
    case DomainError::Reason::bad_reference: return martlet::bad_data(error.message);
    case DomainError::Reason::conflict: return martlet::conflict(error.message);
    case DomainError::Reason::stale: return martlet::precondition_failed(error.message);
  }
  return martlet::internal(error.message);
}

}  // namespace orders
