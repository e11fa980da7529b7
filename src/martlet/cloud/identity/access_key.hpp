#pragma once
#include <string>
#include <string_view>

#include <martlet/config/secret.hpp>

namespace martlet::cloud::identity {

/// Returns a new unique id in AWS's form: a prefix for the kind of resource ("AROA", "AKIA"), and `length` characters in all.
std::string new_id(std::string_view prefix, std::size_t length);

/// Returns the secret of an access key, 40 characters. It is always the same, since it is derived from the key's id, so it isn't stored.
Secret secret_of(const Secret& master_key, std::string_view access_key_id);

}  // namespace martlet::cloud::identity
