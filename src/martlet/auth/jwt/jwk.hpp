#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>

#include "jwt_key.hpp"

namespace martlet {

/// Reads a JSON Web Key (RFC 7517; RFC 7518, section 6; RFC 8037, section 2), either a public key or a secret.
Result<std::shared_ptr<const JwtKey>> read_jwk(std::string_view json);

/// Returns those keys of a JWK Set that can verify signatures. Fails if `json` isn't a set.
Result<std::vector<std::shared_ptr<const JwtKey>>> read_jwk_set(std::string_view json);

}  // namespace martlet
