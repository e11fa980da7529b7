#pragma once
#include <memory>
#include <string>

#include <martlet/base/result.hpp>

#include "jwt_key.hpp"

namespace martlet {

/// Makes a key of a shared secret. Fails if it is shorter than the hash, or is a PEM text instead of a secret.
Result<std::shared_ptr<const JwtKey>> secret_key(std::string kid, JwtAlgorithm algorithm, std::string secret);

}  // namespace martlet
