#pragma once
#include <expected>
#include <string>
#include <utility>

namespace orders {

/// Why a service refuses a request. Independent of HTTP; handlers/to_boom.hpp maps each reason to a status.
struct Refusal {
  enum class Why {
    unknown,        ///< no such thing
    gone,           ///< existed, and was deleted
    bad_reference,  ///< the input refers to something that doesn't exist
    conflict,       ///< contradicts existing data, or violates a rule
    stale,          ///< changed since the client read it
  };
  Why why;
  std::string message;  ///< for the client
};

template <class T>
using Outcome = std::expected<T, Refusal>;

[[nodiscard]] inline std::unexpected<Refusal> refuse(Refusal::Why why, std::string message) {
  return std::unexpected(Refusal{why, std::move(message)});
}

}  // namespace orders
