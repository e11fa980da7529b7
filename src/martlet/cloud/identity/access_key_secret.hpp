#pragma once
#include <string_view>

#include <martlet/config/secret.hpp>

namespace martlet::cloud::identity {

/// Returns the secret of an access key, 40 characters. It is always the same, since it is derived from the key's id, so it isn't stored.
Secret access_key_secret(const Secret& master_key, std::string_view access_key_id);

}  // namespace martlet::cloud::identity
