#pragma once
#include <expected>
#include <string>
#include <utility>

namespace orders {

/// Why a service refuses a request. It knows nothing of HTTP; handlers/to_boom.hpp maps each reason to a status.
struct Refusal {
  enum class Why {
    unknown,        ///< no such thing
    gone,           ///< it was there, and was deleted
    bad_reference,  ///< what was given names something that doesn't exist
    conflict,       ///< it contradicts what is there, or breaks a rule
    stale,          ///< it was changed since the client looked at it
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
