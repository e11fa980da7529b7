#pragma once
#include <optional>
#include <string>

#include <martlet/schema/type.hpp>

namespace orders {

/// The header `idempotency-key`: a key that the client chooses, so that it can safely repeat the creation. At most 64 characters.
struct IdempotencyHeaders {
  std::optional<std::string> key;
};

martlet::Schema describe(martlet::Type<IdempotencyHeaders>);

}  // namespace orders
