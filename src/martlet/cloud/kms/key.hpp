#pragma once
#include <map>
#include <optional>
#include <string>

#include <martlet/base/wall_time.hpp>
#include <martlet/schema/type.hpp>

namespace martlet::cloud::kms {

/// A symmetric key.
struct Key {
  std::string id{};  ///< a UUID
  std::string account{};
  std::string region{};
  std::string service{};  ///< the service of an AWS managed key, such as "ssm"; empty for a customer managed key
  std::string description{};
  std::string policy{};
  WallTime created{};
  bool is_enabled = true;
  std::optional<WallTime> deletion{};  ///< when it will be deleted
  int rotation_days = 0;               ///< 0 if rotation is disabled
  std::optional<WallTime> rotated{};   ///< since when rotation is enabled
  std::map<std::string, std::string> tags{};

  std::string arn() const { return "arn:aws:kms:" + region + ":" + account + ":key/" + id; }
};
Schema describe(Type<Key>);

}  // namespace martlet::cloud::kms
