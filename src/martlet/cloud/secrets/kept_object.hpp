#pragma once
#include <string>
#include <string_view>

#include "kept_secrets.hpp"

namespace martlet::cloud {

/// What `secrets` has encrypted of a JSON object. Where an older state has it in clear, it is given as it is.
std::string open_object(const KeptSecrets& secrets, std::string_view kept, std::string_view context);

}  // namespace martlet::cloud
