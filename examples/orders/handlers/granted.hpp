#pragma once
#include <type_traits>
#include <utility>

#include <martlet/server/boom.hpp>

#include "../services/refusal.hpp"

namespace orders {

/// What a service's refusal is in HTTP: unknown 404, gone 410, bad_reference 422, conflict 409, stale 412.
martlet::Boom to_boom(const Refusal& refusal);

/// What a service gave; throws the Boom of its refusal: `Order order = granted(orders_.find(*id));`
template <class T>
T granted(Outcome<T> outcome) {
  if (!outcome) throw to_boom(outcome.error());
  if constexpr (!std::is_void_v<T>) return std::move(*outcome);
}

}  // namespace orders
