#pragma once
#include <string>
#include <string_view>

#include "text_cipher.hpp"

namespace martlet::cloud {

/// Returns the JSON object that `cipher` encrypted. A plaintext object, from an older state, is returned unchanged.
std::string decrypt_json(const TextCipher& cipher, std::string_view stored, std::string_view context);

}  // namespace martlet::cloud
