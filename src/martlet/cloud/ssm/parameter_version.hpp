#pragma once
#include <cstdint>
#include <map>
#include <string>

#include <martlet/base/clock.hpp>
#include <martlet/schema/type.hpp>

namespace martlet::cloud::ssm {

using Tags = std::map<std::string, std::string>;

/// One version of a parameter. They are numbered from 1 on, without gaps; the latest is the parameter.
struct ParameterVersion {
  std::string account{};
  std::string region{};
  std::string name{};  ///< "/orders/limits", "limits"
  std::int64_t version = 0;
  std::string type{};    ///< String, StringList, SecureString
  std::string value{};   ///< of a SecureString: encrypted, base64
  std::string key_id{};  ///< of a SecureString: its key as it was named
  std::string description{};
  std::string allowed_pattern{};
  std::string tier{};  ///< Standard, Advanced
  std::string data_type{};
  WallTime modified{};
  std::string modified_by{};  ///< an ARN

  bool is_secure() const { return type == "SecureString"; }
  /// "arn:aws:ssm:eu-central-1:111111111111:parameter/orders/limits": one slash, whether the name begins with it or not.
  std::string arn() const;
};
Schema describe(Type<ParameterVersion>);

}  // namespace martlet::cloud::ssm
