#include "idempotency_headers.hpp"

#include <martlet/schema/schema.hpp>

namespace orders {

martlet::Schema describe(martlet::Type<IdempotencyHeaders>) {
  return martlet::object<IdempotencyHeaders>("IdempotencyHeaders", martlet::field<&IdempotencyHeaders::key>("idempotency-key").max(64));
}

}  // namespace orders
