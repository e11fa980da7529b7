#include "decrypt_object.hpp"

namespace martlet::cloud {

std::string decrypt_object(const TextCipher& cipher, std::string_view stored, std::string_view context) {
  return stored.starts_with('{') ? std::string(stored) : cipher.decrypt(stored, context);
}

}  // namespace martlet::cloud
