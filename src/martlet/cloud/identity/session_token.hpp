#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/wall_time.hpp>
#include <martlet/config/secret.hpp>

#include "entity.hpp"

namespace martlet::cloud::identity {

/// A session of a role. Sessions aren't stored, since a token holds everything about its session. Each is valid until it expires.
struct Session {
  std::string access_key_id{};  ///< "ASIA..."
  std::string account{};        ///< the role's account
  std::string role_name{};
  std::string role_id{};  ///< differs if the role was deleted and created again under the same name
  std::string name{};     ///< the session's name
  WallTime issued{};
  WallTime expires{};
  std::vector<std::string> policies{};  ///< the documents of session policies
  Tags tags{};
  std::vector<std::string> transitive_tags{};
  std::string source_identity{};  ///< empty if there is none

  /// Returns "arn:aws:sts::111111111111:assumed-role/deployer/s1".
  std::string arn() const { return "arn:aws:sts::" + account + ":assumed-role/" + role_name + "/" + name; }
};
Schema describe(Type<Session>);

/// Returns the session's token, which is the session as text, signed with the master key.
Secret write_token(const Session& session, const Secret& master_key);
/// Returns the session of a token, or nullopt if this cloud didn't issue the token.
std::optional<Session> read_token(std::string_view token, const Secret& master_key);

}  // namespace martlet::cloud::identity
