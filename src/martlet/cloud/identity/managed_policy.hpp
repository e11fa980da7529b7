#pragma once
#include <string>

#include <martlet/base/wall_time.hpp>
#include <martlet/schema/type.hpp>

namespace martlet::cloud::identity {

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

}  // namespace martlet::cloud::identity
