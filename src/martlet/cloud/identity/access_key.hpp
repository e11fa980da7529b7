#pragma once
#include <string>
#include <string_view>

#include <martlet/config/secret.hpp>

namespace martlet::cloud::identity {

/// A new unique id, as AWS's: a prefix that says what it is of ("AROA", "AKIA"), and `length` characters in all.
std::string new_id(std::string_view prefix, std::size_t length);

/// The secret of an access key: 40 characters, the same each time, so that it isn't stored.
Secret secret_of(const Secret& master_key, std::string_view access_key_id);

}  // namespace martlet::cloud::identity
