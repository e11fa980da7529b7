#pragma once
#include <optional>
#include <string>

#include <martlet/schema/type.hpp>

namespace orders {

/// The header `idempotency-key`: a client's name for a creation, so that it can safely be repeated. At most 64 characters.
struct IdempotencyHeaders {
  std::optional<std::string> key;
};

martlet::Schema describe(martlet::Type<IdempotencyHeaders>);

}  // namespace orders
