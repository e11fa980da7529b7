#pragma once
#include <string>

#include <martlet/base/wall_time.hpp>
#include <martlet/schema/type.hpp>

namespace martlet::cloud::kms {

/// A name of a key.
struct Alias {
  std::string name{};  ///< "alias/orders"
  std::string account{};
  std::string region{};
  std::string key{};  ///< the key's id; empty for an AWS alias without a key yet
  WallTime created{};
  WallTime updated{};

  std::string arn() const { return "arn:aws:kms:" + region + ":" + account + ":" + name; }
};
Schema describe(Type<Alias>);

}  // namespace martlet::cloud::kms
