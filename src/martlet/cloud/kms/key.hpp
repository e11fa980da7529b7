#pragma once
#include <map>
#include <optional>
#include <string>

#include <martlet/base/clock.hpp>
#include <martlet/schema/type.hpp>

namespace martlet::cloud::kms {

/// A symmetric key.
struct Key {
  std::string id{};  ///< a UUID
  std::string account{};
  std::string region{};
  std::string service{};  ///< "ssm" of a key that AWS manages for a service; empty: a customer's
  std::string description{};
  std::string policy{};
  WallTime created{};
  bool is_enabled = true;
  std::optional<WallTime> deletion{};  ///< when it goes
  int rotation_days = 0;               ///< 0: it isn't rotated
  std::optional<WallTime> rotated{};   ///< since when it is
  std::map<std::string, std::string> tags{};

  std::string arn() const { return "arn:aws:kms:" + region + ":" + account + ":key/" + id; }
};
Schema describe(Type<Key>);

struct Alias {
  std::string name{};  ///< "alias/orders"
  std::string account{};
  std::string region{};
  std::string key{};  ///< its id; empty: an alias of AWS without a key yet
  WallTime created{};
  WallTime updated{};

  std::string arn() const { return "arn:aws:kms:" + region + ":" + account + ":" + name; }
};
Schema describe(Type<Alias>);

}  // namespace martlet::cloud::kms
