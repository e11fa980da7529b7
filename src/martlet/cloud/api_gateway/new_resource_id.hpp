#pragma once
#include <string>

#include <martlet/base/random.hpp>

namespace martlet::cloud::api_gateway {

/// Returns a new id in the form of API Gateway's ids: lower-case letters and digits.
inline std::string new_resource_id(std::size_t characters) { return random_hex(characters); }

}  // namespace martlet::cloud::api_gateway
