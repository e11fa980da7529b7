#pragma once
#include <string>
#include <string_view>

namespace martlet::cloud::s3 {

/// Returns the canonical user id of an account: 64 hex digits.
std::string canonical_user(std::string_view account);

}  // namespace martlet::cloud::s3
