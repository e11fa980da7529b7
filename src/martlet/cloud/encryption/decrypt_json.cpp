#include "decrypt_json.hpp"

namespace martlet::cloud {

std::string decrypt_json(const TextCipher& cipher, std::string_view stored, std::string_view context) {
  return stored.starts_with('{') ? std::string(stored) : cipher.decrypt(stored, context);
}

}  // namespace martlet::cloud
