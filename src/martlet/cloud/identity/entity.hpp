#pragma once
#include <map>
#include <string>
#include <string_view>

#include <martlet/base/clock.hpp>
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

/// A customer managed policy, with its default version.
struct ManagedPolicy {
  std::string account{};
  std::string path = "/";
  std::string name{};
  std::string id{};  ///< "ANPA..."
  std::string description{};
  WallTime created{};
  WallTime updated{};
  int default_version = 1;
  int versions_made = 1;   ///< version numbers aren't reused
  std::string document{};  ///< the document of the default version

  std::string arn() const;
};
Schema describe(Type<ManagedPolicy>);

/// Returns "v1" for 1.
std::string version_id(int version);

/// A version of a managed policy.
struct ManagedPolicyVersion {
  int number = 1;
  std::string document{};
  WallTime created{};
};
Schema describe(Type<ManagedPolicyVersion>);

/// The parts of an ARN like "arn:aws:iam::111111111111:role/path/name"; all members are empty if the text isn't such an ARN.
struct EntityArn {
  std::string account{};
  std::string name{};
  bool is_empty() const { return name.empty(); }
};
EntityArn parse_role_arn(std::string_view arn);

}  // namespace martlet::cloud::identity
