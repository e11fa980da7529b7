#pragma once
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <martlet/server/credentials.hpp>

namespace martlet {

/// The requirements on a token's claims (RFC 7519, section 4.1), besides a valid signature. Times are compared with the server's Clock.
struct JwtRules {
  std::string issuer{};                 ///< `iss`, exactly
  std::vector<std::string> audience{};  ///< one of them is in `aud` or, as in API Gateway, is the `client_id` of a token without `aud`
  bool any_issuer = false;              ///< accepts any issuer; otherwise `issuer` must be given
  bool any_audience = false;            ///< accepts any audience; otherwise `audience` must be given
  std::vector<std::string> types{};     ///< the header's `typ` is one of them ("at+jwt", RFC 9068); empty for any
  std::chrono::seconds leeway{60};      ///< how much the clocks of issuer and service may differ
  bool needs_expiry = true;             ///< rejects a token without `exp`
  std::optional<std::chrono::seconds> age_max{};    ///< the maximum age since `iat`, which is then required
  std::vector<std::string> scopes{"scope", "scp"};  ///< the claims with scopes: a space-separated string or a list
  Entity entity = Entity::user;                     ///< whether the tokens belong to users or to applications
  std::size_t bytes_max = 8192;                     ///< the maximum size of a token
};

}  // namespace martlet
