#pragma once
#include <cstdint>
#include <map>
#include <string>

#include <martlet/base/wall_time.hpp>
#include <martlet/schema/type.hpp>

namespace martlet::cloud::ssm {

using Tags = std::map<std::string, std::string>;

/// A version of a parameter. Versions are numbered from 1, without gaps; the latest is the parameter's current value.
struct ParameterVersion {
  std::string account{};
  std::string region{};
  std::string name{};  ///< "/orders/limits", "limits"
  std::int64_t version = 0;
  std::string type{};    ///< String, StringList, SecureString
  std::string value{};   ///< for a SecureString, encrypted and in base64
  std::string key_id{};  ///< for a SecureString, the KMS key as in the request
  std::string description{};
  std::string allowed_pattern{};
  std::string tier{};  ///< Standard, Advanced
  std::string data_type{};
  WallTime modified{};
  std::string modified_by{};  ///< the caller's ARN

  bool is_secure() const { return type == "SecureString"; }
  /// Returns "arn:aws:ssm:eu-central-1:111111111111:parameter/orders/limits", with one slash whether or not the name begins with it.
  std::string arn() const;
};
Schema describe(Type<ParameterVersion>);

}  // namespace martlet::cloud::ssm
