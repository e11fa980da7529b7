#include "unique_id.hpp"

#include <martlet/base/random.hpp>

namespace martlet::cloud::identity {

std::string new_unique_id(std::string_view prefix, std::size_t length) {
  constexpr std::string_view base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::string id(prefix);
  const std::string digits = random_hex(2 * (length - prefix.size()));
  for (std::size_t i = 0; id.size() < length; i += 2)
    id += base32[static_cast<std::size_t>(digits[i] + 31 * digits[i + 1]) % base32.size()];
  return id;
}

}  // namespace martlet::cloud::identity
