#include "canonical_user.hpp"

#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>

namespace martlet::cloud::s3 {

std::string canonical_user(std::string_view account) { return to_hex(sha256("canonical user of " + std::string(account))); }

}  // namespace martlet::cloud::s3
