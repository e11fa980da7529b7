#pragma once
#include <optional>
#include <string_view>

#include "call.hpp"

namespace martlet::cloud {

/// Checks the call's signature, and sets the call's identity. `problem` is set if the request has no readable signature; without any
/// signature, the call is anonymous if its operation allows that. `body` is nullopt if the operation reads the body itself.
ServiceResult<> authenticate(Call& call, const std::optional<SignatureProblem>& problem, std::optional<std::string_view> body);

}  // namespace martlet::cloud
