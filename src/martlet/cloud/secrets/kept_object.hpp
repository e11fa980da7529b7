#pragma once
#include <string>
#include <string_view>

#include "kept_secrets.hpp"

namespace martlet::cloud {

/// Decrypts a JSON object that `secrets` encrypted. A plaintext object, from an older state, is returned unchanged.
std::string open_object(const KeptSecrets& secrets, std::string_view kept, std::string_view context);

}  // namespace martlet::cloud
