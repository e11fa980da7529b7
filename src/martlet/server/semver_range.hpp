#pragma once
#include <string_view>

namespace martlet {

/// Returns whether `version` satisfies the semver `range`. An invalid range satisfies nothing.
bool satisfies_semver(std::string_view version, std::string_view range);

}  // namespace martlet
