#include "access_key.hpp"

#include <martlet/base/encoding.hpp>
#include <martlet/base/random.hpp>
#include <martlet/base/sha256.hpp>

namespace martlet::cloud::identity {

std::string new_id(std::string_view prefix, std::size_t length) {
  constexpr std::string_view base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::string id(prefix);
  const std::string digits = random_hex(2 * (length - prefix.size()));
  for (std::size_t i = 0; id.size() < length; i += 2)
    id += base32[static_cast<std::size_t>(digits[i] + 31 * digits[i + 1]) % base32.size()];
  return id;
}

Secret secret_of(const Secret& master_key, std::string_view access_key_id) {
  constexpr std::size_t secret_characters = 40;
  return Secret(to_base64(hmac_sha256(master_key.reveal(), "access key " + std::string(access_key_id))).substr(0, secret_characters));
}

}  // namespace martlet::cloud::identity
