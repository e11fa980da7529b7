#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/clock.hpp>
#include <martlet/config/secret.hpp>

#include "entity.hpp"

namespace martlet::cloud::identity {

/// A session of a role: all that is known of it is in its token, so none is stored and each lives until it ends.
struct Session {
  std::string access_key_id{};  ///< "ASIA..."
  std::string account{};        ///< of the role
  std::string role_name{};
  std::string role_id{};  ///< a role made anew under the same name isn't the one that was assumed
  std::string name{};     ///< of the session
  WallTime issued{};
  WallTime expires{};
  std::vector<std::string> policies{};  ///< session policies, documents
  Tags tags{};
  std::vector<std::string> transitive_tags{};
  std::string source_identity{};  ///< empty: none

  /// "arn:aws:sts::111111111111:assumed-role/deployer/s1"
  std::string arn() const { return "arn:aws:sts::" + account + ":assumed-role/" + role_name + "/" + name; }
};
Schema describe(Type<Session>);

/// The token: what the session is, sealed with the master key.
Secret write_token(const Session& session, const Secret& master_key);
/// nullopt: not a token of this cloud.
std::optional<Session> read_token(std::string_view token, const Secret& master_key);

}  // namespace martlet::cloud::identity
