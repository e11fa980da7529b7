#pragma once
#include <expected>
#include <string>
#include <utility>

namespace orders {

/// An error of the domain: why a service does not do what a request asks. Independent of HTTP; handlers/to_boom.hpp maps each reason to a
/// status.
struct DomainError {
  enum class Reason {
    not_found,      ///< no such thing
    gone,           ///< existed, and was deleted
    bad_reference,  ///< the input refers to something that doesn't exist
    conflict,       ///< contradicts existing data, or violates a rule
    stale,          ///< changed since the client read it
  };
  Reason reason;
  std::string message;  ///< for the client
};

template <class T>
using Outcome = std::expected<T, DomainError>;

[[nodiscard]] inline std::unexpected<DomainError> domain_error(DomainError::Reason reason, std::string message) {
  return std::unexpected(DomainError{reason, std::move(message)});
}

}  // namespace orders
