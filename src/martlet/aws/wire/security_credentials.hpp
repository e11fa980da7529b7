#pragma once
#include <optional>
#include <string>

#include <martlet/base/wall_time.hpp>
#include <martlet/config/secret.hpp>

namespace martlet::aws {

struct SecurityCredentials {
  std::string access_key_id;
  Secret secret_access_key;
  Secret session_token;                ///< empty for long-term keys
  std::optional<WallTime> expiration;  ///< empty if they don't expire
};

}  // namespace martlet::aws
