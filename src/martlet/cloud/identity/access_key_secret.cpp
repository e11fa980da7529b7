#include "access_key_secret.hpp"

#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>

namespace martlet::cloud::identity {

Secret access_key_secret(const Secret& master_key, std::string_view access_key_id) {
  constexpr std::size_t secret_characters = 40;
  return Secret(to_base64(hmac_sha256(master_key.reveal(), "access key " + std::string(access_key_id))).substr(0, secret_characters));
}

}  // namespace martlet::cloud::identity
