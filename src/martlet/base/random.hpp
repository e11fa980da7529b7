#pragma once
#include <cstddef>
#include <string>

namespace martlet {

// From the kernel's generator, so that none can be guessed from others. Thread-safe.

/// A random UUID (RFC 9562, version 4): "5f0c1a3e-8d52-4c1b-9f0e-2b6a7c8d9e0f".
std::string random_uuid();

/// `digits` hex digits, in lower case: 4 bits each.
std::string random_hex(std::size_t digits);

/// `length` letters and digits, A-Z, a-z, 0-9: nearly 6 bits each, so that 22 are as good as a UUID.
std::string random_text(std::size_t length);

}  // namespace martlet
