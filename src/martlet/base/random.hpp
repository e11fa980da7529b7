#pragma once
#include <cstddef>
#include <string>

namespace martlet {

// These return unpredictable random text from the kernel's random number generator. Thread-safe.

/// Returns a random UUID (RFC 9562, version 4): "5f0c1a3e-8d52-4c1b-9f0e-2b6a7c8d9e0f".
std::string random_uuid();

/// Returns `digits` lower-case hex digits, 4 bits each.
std::string random_hex(std::size_t digits);

/// Returns `length` characters from A-Z, a-z and 0-9, nearly 6 bits each: 22 are at least as random as a UUID.
std::string random_text(std::size_t length);

}  // namespace martlet
