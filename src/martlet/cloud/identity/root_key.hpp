#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/config/secret.hpp>

namespace martlet::cloud {

/// An access key of an account's root, to begin with: for a cloud that accepts only keys that were issued, and everywhere else. It is
/// derived from the state's master key, so it is the same each time and stored nowhere; whoever can read that key can make it.
struct RootKey {
  std::string access_key_id{};
  Secret secret_access_key{};
};
/// `account`: 12 digits.
RootKey root_key(const Secret& master_key, std::string_view account);

/// Whose root's key it is; nullopt: it isn't one of this master key's.
std::optional<std::string> account_of_root_key(const Secret& master_key, std::string_view access_key_id);

}  // namespace martlet::cloud
