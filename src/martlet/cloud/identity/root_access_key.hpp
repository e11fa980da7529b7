#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/config/secret.hpp>

namespace martlet::cloud {

/// An access key of an account's root user, for creating the first users and roles. A strict cloud, which accepts only issued keys, accepts
/// this key, too. The key is derived from the state's master key, so it is always the same and isn't stored. Anyone who can read the master
/// key can derive it.
struct RootAccessKey {
  std::string access_key_id{};
  Secret secret_access_key{};
};
/// Returns the root key of `account` (12 digits).
RootAccessKey root_access_key(const Secret& master_key, std::string_view account);

/// Returns the account whose root key this is, or nullopt if it isn't a root key derived from this master key.
std::optional<std::string> account_of_root_access_key(const Secret& master_key, std::string_view access_key_id);

}  // namespace martlet::cloud
