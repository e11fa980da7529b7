#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/clock.hpp>
#include <martlet/config/secret.hpp>

#include "entity.hpp"

namespace martlet::cloud::identity {

/// A session of a role. Its token holds everything about it, so sessions aren't stored, and each is valid until it expires.
struct Session {
  std::string access_key_id{};  ///< "ASIA..."
  std::string account{};        ///< the role's
  std::string role_name{};
  std::string role_id{};  ///< a role that was recreated under the same name isn't the one that was assumed
  std::string name{};     ///< the session's
  WallTime issued{};
  WallTime expires{};
  std::vector<std::string> policies{};  ///< documents of session policies
  Tags tags{};
  std::vector<std::string> transitive_tags{};
  std::string source_identity{};  ///< empty: none

  /// "arn:aws:sts::111111111111:assumed-role/deployer/s1"
  std::string arn() const { return "arn:aws:sts::" + account + ":assumed-role/" + role_name + "/" + name; }
};
Schema describe(Type<Session>);

/// Returns the session's token: the session as text, signed with the master key.
Secret write_token(const Session& session, const Secret& master_key);
/// Returns the session of a token; nullopt if this cloud didn't issue it.
std::optional<Session> read_token(std::string_view token, const Secret& master_key);

}  // namespace martlet::cloud::identity
