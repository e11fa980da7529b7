#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>

#include "jwt_key.hpp"

namespace martlet {

/// A shared secret as a key. Fails where it is shorter than the hash, or is no secret but a public key's PEM text.
Result<std::shared_ptr<const JwtKey>> secret_key(std::string kid, JwtAlgorithm algorithm, std::string secret);

/// A JSON Web Key (RFC 7517; RFC 7518, section 6; RFC 8037, section 2), public or a secret.
Result<std::shared_ptr<const JwtKey>> read_jwk(std::string_view json);

/// The keys of a JWK Set that verify signatures; others are left out. Fails where it isn't a set.
Result<std::vector<std::shared_ptr<const JwtKey>>> read_jwk_set(std::string_view json);

}  // namespace martlet
