#pragma once
#include <map>
#include <string>
#include <string_view>

#include <martlet/base/wall_time.hpp>
#include <martlet/schema/type.hpp>

namespace martlet::cloud::identity {

enum class EntityKind { role, user };

/// Returns "role" or "user".
std::string_view name_of(EntityKind kind);
Schema describe(Type<EntityKind>);

/// Tags by key. A key keeps its case, but keys that differ only in case can't both exist.
using Tags = std::map<std::string, std::string>;

/// A role or a user.
struct Entity {
  EntityKind kind = EntityKind::role;
  std::string account{};  ///< 12 digits
  std::string path = "/";
  std::string name{};
  std::string id{};  ///< "AROA...", "AIDA..."
  WallTime created{};
  std::string trust_policy{};  ///< the document as given; only roles have one
  std::string description{};
  int session_seconds_max = 3600;
  Tags tags{};

  /// Returns "arn:aws:iam::111111111111:role/path/name".
  std::string arn() const;
};
Schema describe(Type<Entity>);

/// The parts of an ARN like "arn:aws:iam::111111111111:role/path/name"; all members are empty if the text isn't such an ARN.
struct RoleArn {
  std::string account{};
  std::string name{};
  bool is_empty() const { return name.empty(); }
};
RoleArn parse_role_arn(std::string_view arn);

}  // namespace martlet::cloud::identity
